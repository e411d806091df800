package io.posestream.frame;

import java.util.List;

/**
 * What became of one accepted frame.
 *
 * @param captureTimeNs when the light was caught, nanoseconds since 1970
 * @param ingestTimeNs when the tracker read the frame
 * @param emitTimeNs when the tracker sent this
 * @param width of the source picture in pixels; 0 when it was never decoded
 * @param height of the source picture in pixels
 * @param skeleton names the keypoint layout, e.g. {@code body-pose/coco-17}
 * @param revision 0 = from the past only; 1 = refined with later frames
 * @param reason in words; empty for {@code TRACKED} and {@code EMPTY}
 * @param suspect the decoder lost frames before; positions may be wrong until the next key frame
 */
public record PoseFrame(
        FrameId id,
        long captureTimeNs,
        long ingestTimeNs,
        long emitTimeNs,
        int width,
        int height,
        String skeleton,
        ModelInfo model,
        int revision,
        Outcome outcome,
        String reason,
        boolean suspect,
        List<TrackedPerson> people) {

    public PoseFrame {
        people = List.copyOf(people);
    }

    /** The same frame with its people refined: revision 1. */
    public PoseFrame refined(List<TrackedPerson> refinedPeople) {
        return with(1, refinedPeople);
    }

    public PoseFrame withPeople(List<TrackedPerson> others) {
        return with(revision, others);
    }

    private PoseFrame with(int otherRevision, List<TrackedPerson> others) {
        return new PoseFrame(
                id,
                captureTimeNs,
                ingestTimeNs,
                emitTimeNs,
                width,
                height,
                skeleton,
                model,
                otherRevision,
                outcome,
                reason,
                suspect,
                others);
    }

    public PoseFrame emittedAt(long timeNs) {
        return new PoseFrame(
                id,
                captureTimeNs,
                ingestTimeNs,
                timeNs,
                width,
                height,
                skeleton,
                model,
                revision,
                outcome,
                reason,
                suspect,
                people);
    }
}
