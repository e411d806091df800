package io.posestream.cli;

import io.posestream.app.RecordedFrames;
import io.posestream.evaluation.ComparisonSettings;
import io.posestream.evaluation.StreamComparison;
import io.posestream.evaluation.StreamFigures;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts each frame of truth beside the published one of the same name. Where either side holds one stream only, the
 * number of the frame is enough, whatever the streams are called.
 */
final class StreamPairing {
    private static final Skeleton SKELETON = Skeleton.COCO_17;

    private final RecordedFrames truth;
    private final RecordedFrames poses;
    private final @Nullable FrameId onlyStream;

    StreamPairing(RecordedFrames truth, RecordedFrames poses) {
        this.truth = truth;
        this.poses = poses;
        boolean single = streams(truth).size() == 1 && streams(poses).size() == 1;
        this.onlyStream = single ? poses.frames().firstKey() : null;
    }

    private static Set<List<Object>> streams(RecordedFrames recorded) {
        return recorded.frames().keySet().stream()
                .map(id -> List.<Object>of(id.streamId(), id.epoch()))
                .collect(Collectors.toSet());
    }

    /** @throws UsageException when the two have nothing in common or cannot be compared */
    StreamFigures compare(ComparisonSettings settings) {
        requireFrames(truth);
        requireFrames(poses);
        StreamComparison comparison = new StreamComparison(SKELETON, settings);
        PoseFrame before = null;
        long common = 0;
        for (PoseFrame real : truth.frames().values()) {
            PoseFrame told = poses.frames().get(nameInPoses(real.id()));
            requireComparable(truth, real);
            requireRisingTime(before, real);
            if (told != null) {
                requireComparable(poses, told);
                common++;
            }
            comparison.add(real, told);
            before = real;
        }
        if (common == 0) {
            throw new UsageException("No frame of " + poses.name() + " has truth: truth begins with "
                    + truth.frames().firstKey() + ", poses with "
                    + poses.frames().firstKey() + ". Give truth and poses of the same run.");
        }
        return comparison.figures();
    }

    private FrameId nameInPoses(FrameId real) {
        return onlyStream == null ? real : new FrameId(onlyStream.streamId(), onlyStream.epoch(), real.frameSeq());
    }

    private static void requireFrames(RecordedFrames recorded) {
        if (recorded.frames().isEmpty()) {
            throw new UsageException(
                    recorded.name() + " holds no frame that was asked for. Check --stream and --revision.");
        }
    }

    private static void requireComparable(RecordedFrames recorded, PoseFrame frame) {
        Set<Long> ids = new HashSet<>();
        for (TrackedPerson person : frame.people()) {
            if (!ids.add(person.trackId())) {
                throw refusal(recorded, frame, "tells id " + person.trackId() + " twice", "Each id is one person.");
            }
            if (!frame.skeleton().equals(SKELETON.name())
                    || person.pose().size() != SKELETON.size()
                    || person.rawPose().size() != SKELETON.size()) {
                throw refusal(
                        recorded,
                        frame,
                        "has " + person.pose().size() + " keypoints of " + frame.skeleton(),
                        "Streams are compared in the " + SKELETON.size() + " of " + SKELETON.name() + ".");
            }
        }
    }

    private void requireRisingTime(@Nullable PoseFrame before, PoseFrame frame) {
        if (before != null
                && before.id().streamId().equals(frame.id().streamId())
                && before.id().epoch() == frame.id().epoch()
                && before.captureTimeNs() >= frame.captureTimeNs()) {
            throw refusal(
                    truth,
                    frame,
                    "was taken at " + frame.captureTimeNs() + " ns, not after the frame before ("
                            + before.captureTimeNs() + " ns)",
                    "capture_time_ns must rise.");
        }
    }

    private static UsageException refusal(RecordedFrames recorded, PoseFrame frame, String what, String cure) {
        return new UsageException(recorded.name() + ": frame " + frame.id().frameSeq() + " of '"
                + frame.id().streamId() + "' " + what + ". " + cure);
    }
}
