package io.posestream.pipeline;

import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import java.util.List;
import java.util.Optional;

/** Words a frame's end as a {@link PoseFrame}. The emit time is stamped when it is sent. */
record PoseFrames(String skeleton, ModelInfo model) {
    private static final long NOT_YET_EMITTED = 0;
    private static final int CAUSAL = 0;

    /** @param head id of the temporal head, named behind the model that it works with */
    static PoseFrames of(PoseEstimator estimator, Optional<String> head) {
        String model = estimator.modelId() + head.map(id -> "+" + id).orElse("");
        return new PoseFrames(
                estimator.skeleton().name(), new ModelInfo(model, estimator.engine(), estimator.precision()));
    }

    PoseFrame seen(Accepted frame, Picture picture, boolean suspect, List<TrackedPerson> people) {
        boolean anyone = people.stream().anyMatch(person -> person.state() != TrackState.LOST);
        return new PoseFrame(
                frame.id(),
                frame.captureTimeNs(),
                frame.ingestTimeNs(),
                NOT_YET_EMITTED,
                picture.width(),
                picture.height(),
                skeleton,
                model,
                CAUSAL,
                anyone ? Outcome.TRACKED : Outcome.EMPTY,
                "",
                suspect,
                people);
    }

    /** The same with people that another model found. */
    PoseFrames by(PoseEstimator other) {
        return new PoseFrames(skeleton, new ModelInfo(other.modelId(), other.engine(), other.precision()));
    }

    FrameResult.Posed unseen(Accepted frame, Outcome outcome, String reason) {
        PoseFrame poses = new PoseFrame(
                frame.id(),
                frame.captureTimeNs(),
                frame.ingestTimeNs(),
                NOT_YET_EMITTED,
                frame.width(),
                frame.height(),
                skeleton,
                model,
                CAUSAL,
                outcome,
                reason,
                false,
                List.of());
        return new FrameResult.Posed(poses, List.of());
    }
}
