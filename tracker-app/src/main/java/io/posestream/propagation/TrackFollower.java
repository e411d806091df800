package io.posestream.propagation;

import io.posestream.image.TimedPicture;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RefinedPose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at one person frame by frame and carries the labels as soon as a section is complete. */
final class TrackFollower {
    private final LabelTrack track;
    private final Joints joints;
    private final int reach;
    private final Watcher watcher;
    private final BodyLook body;
    private final BothWays ways;
    private final Answers answers;
    private final List<Sight> open = new ArrayList<>();
    private final NavigableMap<Integer, Moment> moments = new TreeMap<>();
    private final List<Map<Integer, Carried>> carried = new ArrayList<>();
    private final List<NavigableMap<Integer, double[]>> offsets = new ArrayList<>();

    /**
     * When a frame was, and how large the person's crop.
     *
     * @param scale crop pixels per source pixel
     */
    record Moment(double seconds, double scale) {}

    TrackFollower(LabelTrack track, Joints joints, int reach, Watcher watcher, Answers answers, Carrier carrier) {
        this.answers = answers;
        this.track = track;
        this.joints = joints;
        this.reach = reach;
        this.watcher = watcher;
        this.body = new BodyLook(track, joints, watcher);
        this.ways = new BothWays(carrier);
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            carried.add(new HashMap<>());
            offsets.add(new TreeMap<>());
        }
    }

    LabelTrack track() {
        return track;
    }

    /** Frames in which the person was looked at. */
    NavigableMap<Integer, Moment> moments() {
        return moments;
    }

    Moment moment(int frame) {
        Moment moment = moments.get(frame);
        if (moment == null) {
            throw new IllegalArgumentException("the person was not looked at in frame " + frame);
        }
        return moment;
    }

    /** Where a joint was carried to, by frame. */
    Map<Integer, Carried> carried(int slot) {
        return carried.get(slot);
    }

    /** How labels and model differ. */
    Definition definition() {
        return new Definition(offsets);
    }

    /** @param timed stays with the caller */
    void see(int frame, TimedPicture timed) {
        Optional<Box> box = track.box(frame, reach);
        if (box.isEmpty()) {
            finish();
            return;
        }
        Look look = body.look(frame, timed, box.get());
        Sight sight = new Sight(frame, look, joints.of(look.pose()));
        open.add(sight);
        moments.put(frame, new Moment(sight.seconds(), sight.scale()));
        if (track.labelled(frame) && open.size() > 1) {
            carry();
            open.remove(open.size() - 1);
            letGo();
            open.add(sight);
        }
    }

    /** There are no more frames, or the next labels lie too far away. */
    void finish() {
        if (open.size() > 1) {
            carry();
        }
        letGo();
    }

    private void letGo() {
        open.forEach(sight -> watcher.letGo(sight.look()));
        open.clear();
    }

    private void carry() {
        Section section = new Section(track, refined());
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            carried.get(slot).putAll(ways.carry(section, slot));
            note(section.first(), slot);
            note(section.last(), slot);
        }
    }

    private void note(Sight end, int slot) {
        Keypoint label = track.label(end.frame(), slot);
        if (!label.missing()) {
            answers.offset(end, slot, label)
                    .ifPresent(offset -> offsets.get(slot)
                            .put(end.frame(), new double[] {offset[0] * end.scale(), offset[1] * end.scale()}));
        }
    }

    private List<Sight> refined() {
        if (watcher.refiner().isEmpty()) {
            return open;
        }
        List<PoseWindow> windows = new ArrayList<>();
        for (int key = 0; key < open.size(); key++) {
            List<@Nullable Look> looks = new ArrayList<>();
            for (int i = key - PoseWindow.REACH; i <= key + PoseWindow.REACH; i++) {
                looks.add(i < 0 || i >= open.size() ? null : open.get(i).look());
            }
            windows.add(new PoseWindow(looks));
        }
        List<RefinedPose> poses = watcher.refiner().get().refine(windows);
        List<Sight> better = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Pose pose = joints.of(poses.get(i).pose());
            better.add(new Sight(open.get(i).frame(), open.get(i).look(), pose));
        }
        return better;
    }
}
