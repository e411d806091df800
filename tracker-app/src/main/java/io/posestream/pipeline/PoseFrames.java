package io.posestream.pipeline;

import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import java.util.List;

/** Words a frame's end as a {@link PoseFrame}. The emit time is stamped when it is sent. */
record PoseFrames(String skeleton, ModelInfo model) {

    PoseFrame seen(SourceFrame frame, long ingestTimeNs, Picture picture, boolean suspect, List<TrackedPerson> people) {
        boolean anyone = people.stream().anyMatch(person -> person.state() != TrackState.LOST);
        Outcome outcome = anyone ? Outcome.TRACKED : Outcome.EMPTY;
        return frame(frame, ingestTimeNs, picture.width(), picture.height(), outcome, "", suspect, people);
    }

    PoseFrame unseen(SourceFrame frame, long ingestTimeNs, Outcome outcome, String reason) {
        return frame(frame, ingestTimeNs, frame.width(), frame.height(), outcome, reason, false, List.of());
    }

    private PoseFrame frame(
            SourceFrame frame,
            long ingestTimeNs,
            int width,
            int height,
            Outcome outcome,
            String reason,
            boolean suspect,
            List<TrackedPerson> people) {
        return new PoseFrame(
                frame.id(),
                frame.captureTimeNs(),
                ingestTimeNs,
                0,
                width,
                height,
                skeleton,
                model,
                0,
                outcome,
                reason,
                suspect,
                people);
    }
}
