package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.inference.BatchWorker;
import io.posestream.inference.NamedBinding;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thread's share of a head: points its binding at a window's maps, runs it, words the answer in source pixels. */
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
        return jobs.stream().map(this::refine).toList();
    }

    private RefinedPose refine(Job job) {
        input.write(job.window(), small, 0);
        tensors.runInPlace(mapsOf(job));
        return answer(job.window().key());
    }

    /** Absent places stay with the binding's own memory, which is zero. */
    private Map<String, FloatBuffer> mapsOf(Job job) {
        Map<String, FloatBuffer> elsewhere = new HashMap<>();
        for (WindowPlace place : WindowPlace.ALL) {
            job.window()
                    .at(place.frames())
                    .ifPresent(look -> maps.forEach(
                            map -> elsewhere.put(place.input(map), job.ring().map(look.slot(), map))));
        }
        return elsewhere;
    }

    private RefinedPose answer(Look key) {
        CropTransform crop = key.crop();
        FloatBuffer offset = tensors.output(OFFSET);
        List<Keypoint> refined = new ArrayList<>(keypoints);
        List<Float> sigmas = new ArrayList<>(keypoints);
        for (int i = 0; i < keypoints; i++) {
            Anchor from = Anchor.of(key, i);
            refined.add(new Keypoint(
                    crop.toSourceX(from.x() + offset.get(2 * i)),
                    crop.toSourceY(from.y() + offset.get(2 * i + 1)),
                    tensors.output(CONFIDENCE).get(i),
                    tensors.output(VISIBILITY).get(i) < HIDDEN ? Visibility.OCCLUDED : Visibility.VISIBLE,
                    false,
                    false));
            sigmas.add(tensors.output(SIGMA).get(i) / crop.scale());
        }
        return new RefinedPose(new Pose(refined), sigmas);
    }

    @Override
    public void close() {
        tensors.close();
    }
}
