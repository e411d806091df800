package io.posestream.app;

import io.posestream.estimation.Estimators;
import io.posestream.estimation.PoseEstimator;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.observe.StageObserver;
import io.posestream.temporal.HeadSession;
import java.util.List;
import java.util.Optional;

/**
 * A pose model and what betters its poses, loaded and ready for all streams that use it.
 *
 * @param head empty = each frame stands for itself
 */
record Eyes(PoseEstimator estimator, Optional<HeadSession> head) {

    /** @param closer closes what is opened */
    static Eyes open(
            InferenceEngine engine,
            Models models,
            Batching batching,
            boolean appearance,
            StageObserver observer,
            Closer closer) {
        Optional<HeadSession> head = models.head()
                .map(bundle -> closer.keep(HeadSession.open(engine, bundle, models.pose(), batching, observer)));
        PoseEstimator estimator = closer.keep(Estimators.openPoseEstimator(
                engine,
                models.pose(),
                batching,
                appearance,
                models.head().map(bundle -> bundle.manifest().backbone().maps()).orElse(List.of()),
                observer));
        return new Eyes(estimator, head);
    }
}
