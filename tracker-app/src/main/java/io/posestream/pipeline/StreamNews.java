package io.posestream.pipeline;

import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.image.Picture;
import io.posestream.pose.PlaneMotion;
import io.posestream.trouble.Finding;
import io.posestream.trouble.PictureClock;
import io.posestream.trouble.SourceWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told of a stream with its next poses. Watches the source, and by its clock gives frames their even
 * time. Not thread-safe.
 */
final class StreamNews {
    private final SourceWatch watch = new SourceWatch();
    private final List<StreamEvent> waiting = new ArrayList<>();

    /** The next frame, in decode order. */
    Accepted arrived(SourceFrame frame, long ingestTimeNs) {
        List<Finding> found = watch.arrived(frame, ingestTimeNs);
        Accepted accepted = Accepted.of(frame, watch.clock().timeNs(frame.captureTimeNs()), ingestTimeNs);
        found.forEach(finding -> add(accepted, finding));
        return accepted;
    }

    /** A frame that had its result before: what was to be told of it is told. */
    Accepted again(SourceFrame frame) {
        return Accepted.of(frame, watch.clock().timeNs(frame.captureTimeNs()), frame.captureTimeNs());
    }

    /** The next picture, in the order of showing. */
    void shown(Accepted accepted, Picture picture) {
        watch.shown(accepted.timeNs(), picture).ifPresent(finding -> add(accepted, finding));
    }

    /** @return how points of the last picture lie in this one, where it has another size */
    Optional<PlaneMotion> resized(Accepted accepted, Picture picture) {
        Optional<SourceWatch.Resize> resize = watch.resized(picture);
        resize.ifPresent(change -> add(accepted, change.finding()));
        return resize.map(SourceWatch.Resize::motion);
    }

    void add(List<StreamEvent> events) {
        waiting.addAll(events);
    }

    /** All that waits, oldest first; it is told then. */
    List<StreamEvent> take() {
        List<StreamEvent> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    PictureClock.State clock() {
        return watch.clock().state();
    }

    void restore(PictureClock.State clock) {
        watch.clock().restore(clock);
    }

    private void add(Accepted frame, Finding finding) {
        waiting.add(new StreamEvent(
                frame.id().streamId(), frame.id().epoch(), frame.captureTimeNs(), finding.kind(), 0, finding.detail()));
    }
}
