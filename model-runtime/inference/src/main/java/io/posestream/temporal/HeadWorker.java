package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.inference.BatchWorker;
import io.posestream.inference.NamedBinding;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thread's share of a head: puts windows into its binding, runs it, words the answers in source pixels. Maps are
 * copied out of the ring, on a device by the device: read where they lie, scattered over the ring, a run took longer
 * than copy and run together.
 */
final class HeadWorker implements BatchWorker<HeadWorker.Job, RefinedPose> {
    private static final String OFFSET = "offset";
    private static final String CONFIDENCE = "confidence";
    private static final String VISIBILITY = "visibility";
    private static final String SIGMA = "sigma";

    /** A keypoint that is less likely seen than hidden. */
    private static final float HIDDEN = 0.5f;

    /** A window and the ring where its slots are. */
    record Job(PoseWindow window, FeatureRing ring) {}

    private final NamedBinding tensors;
    private final List<String> maps;
    private final HeadInput input;
    private final Map<String, FloatBuffer> small = new HashMap<>();

    /** By input, which items hold a frame's map; the others are zero. */
    private final Map<String, BitSet> filled = new HashMap<>();

    private final int keypoints;

    /** @param tensors owned from here on */
    HeadWorker(NamedBinding tensors, List<String> maps, HeadInput input, int keypoints) {
        this.tensors = tensors;
        this.maps = maps;
        this.input = input;
        input.shapes().keySet().forEach(name -> small.put(name, tensors.input(name)));
        this.keypoints = keypoints;
    }

    /** What it reads, by output: shape per item. */
    static Map<String, int[]> outputs(int keypoints) {
        Map<String, int[]> outputs = new LinkedHashMap<>();
        outputs.put(OFFSET, new int[] {keypoints, 2});
        outputs.put(CONFIDENCE, new int[] {keypoints});
        outputs.put(VISIBILITY, new int[] {keypoints});
        outputs.put(SIGMA, new int[] {keypoints});
        return outputs;
    }

    @Override
    public List<RefinedPose> compute(List<Job> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            input.write(jobs.get(i).window(), small, i);
            for (WindowPlace place : WindowPlace.ALL) {
                fill(i, place, jobs.get(i));
            }
        }
        tensors.run(jobs.size());
        List<RefinedPose> refined = new ArrayList<>(jobs.size());
        for (int i = 0; i < jobs.size(); i++) {
            refined.add(answer(i, jobs.get(i).window().key()));
        }
        return refined;
    }

    private void fill(int item, WindowPlace place, Job job) {
        Optional<Look> look = job.window().at(place.frames());
        for (String map : maps) {
            String name = place.input(map);
            BitSet used = filled.computeIfAbsent(name, unused -> new BitSet());
            if (look.isPresent()) {
                job.ring().fill(tensors, name, item, look.get().slot(), map);
            } else if (used.get(item)) {
                tensors.clear(name, item);
            }
            used.set(item, look.isPresent());
        }
    }

    private RefinedPose answer(int item, Look key) {
        CropTransform crop = key.crop();
        FloatBuffer offset = tensors.output(OFFSET);
        List<Keypoint> refined = new ArrayList<>(keypoints);
        List<Float> sigmas = new ArrayList<>(keypoints);
        for (int i = 0; i < keypoints; i++) {
            Anchor from = Anchor.of(key, i);
            int at = item * keypoints + i;
            refined.add(new Keypoint(
                    crop.toSourceX(from.x() + offset.get(2 * at)),
                    crop.toSourceY(from.y() + offset.get(2 * at + 1)),
                    tensors.output(CONFIDENCE).get(at),
                    tensors.output(VISIBILITY).get(at) < HIDDEN ? Visibility.OCCLUDED : Visibility.VISIBLE,
                    false,
                    false));
            sigmas.add(tensors.output(SIGMA).get(at) / crop.scale());
        }
        return new RefinedPose(new Pose(refined), sigmas);
    }

    @Override
    public void close() {
        tensors.close();
    }
}
