package io.posestream.cli;

import io.posestream.app.Sources;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import io.posestream.propagation.FrameNumbers;
import io.posestream.propagation.Joints;
import io.posestream.propagation.LabelFile;
import io.posestream.propagation.LabelSet;
import io.posestream.propagation.LabelledPerson;
import io.posestream.quality.JhmdbLabels;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.simulator.render.PersonTruth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code propagate} is given to carry, and to score by.
 *
 * @param file that labels were read from; empty where they are drawn, or of JHMDB
 * @param truth empty when nothing is scored
 */
record PropagationLabels(Optional<LabelFile> file, LabelSet given, Optional<LabelSet> truth, String name) {
    /** Who shows less is hidden to any annotator. */
    private static final float LEAST_SHOWN = .3f;

    static PropagationLabels of(
            String source, @Nullable Path labels, @Nullable Path truth, int every, int firstNumber) {
        if (labels == null) {
            return tried(Optional.empty(), drawn(source), every, source);
        }
        String name = labels.toString();
        if (name.endsWith("joint_positions.json")) {
            return tried(Optional.empty(), jhmdb(labels), every, name);
        }
        FrameNumbers numbers = FrameNumbers.of(source, firstNumber);
        LabelFile file = LabelFile.read(labels, numbers);
        if (every > 0) {
            return tried(Optional.of(file), file.labels().identified(), every, name);
        }
        Optional<LabelSet> scored = Optional.ofNullable(truth)
                .map(path -> LabelFile.read(path, numbers).labels());
        if (scored.isPresent() && !(scored.get().tracked() && file.labels().tracked())) {
            throw new UsageException("To score by " + truth + " both files must have a track_id for each person; or"
                    + " give the truth as --labels, with --every K.");
        }
        return new PropagationLabels(Optional.of(file), file.labels(), scored, name);
    }

    private static PropagationLabels tried(Optional<LabelFile> file, LabelSet all, int every, String name) {
        if (every < 2) {
            throw new UsageException(name + " can only be tried: give --every K, at least 2.");
        }
        return new PropagationLabels(file, all.every(every), Optional.of(all), name);
    }

    void refuseBeyond(int frames) {
        int last = given.frames().lastKey();
        if (last >= frames) {
            throw new UsageException(name + " labels frame " + last + ", but the video has only " + frames
                    + " frames, numbered from 0; is it the right video, and is --first-number right?");
        }
    }

    private static LabelSet jhmdb(Path file) {
        NavigableMap<Integer, List<LabelledPerson>> frames = new TreeMap<>();
        for (Pose pose : JhmdbLabels.read(file, Skeleton.COCO_17).poses()) {
            frames.put(
                    frames.size(),
                    List.of(new LabelledPerson(OptionalLong.of(1), pose, Optional.empty(), LabelledPerson.NO_ENTRY)));
        }
        return new LabelSet(Joints.COCO, frames);
    }

    private static LabelSet drawn(String source) {
        SimulationSettings settings = SimulationSettings.parse(source);
        if (settings.seconds() <= 0) {
            throw new UsageException(source + " never ends; add &seconds=4 to " + Sources.SIMULATED + "?...");
        }
        NavigableMap<Integer, List<LabelledPerson>> frames = new TreeMap<>();
        try (SimulatedCamera camera = new SimulatedCamera(settings)) {
            for (SimulatedPicture drawn = camera.nextSimulated(); drawn != null; drawn = camera.nextSimulated()) {
                drawn.timed().picture().close();
                frames.put(frames.size(), people(drawn));
            }
        }
        return new LabelSet(Joints.COCO, frames);
    }

    private static List<LabelledPerson> people(SimulatedPicture drawn) {
        List<LabelledPerson> people = new ArrayList<>();
        for (PersonTruth truth : drawn.people()) {
            if (truth.visibleFraction() >= LEAST_SHOWN) {
                people.add(new LabelledPerson(
                        OptionalLong.of(truth.person().trackId()),
                        inside(truth.person().pose()),
                        Optional.of(truth.person().box()),
                        LabelledPerson.NO_ENTRY));
            }
        }
        return people;
    }

    private static Pose inside(Pose pose) {
        return new Pose(pose.keypoints().stream()
                .map(point -> point.visibility() == Visibility.OUTSIDE ? Keypoint.absent() : point)
                .toList());
    }
}
