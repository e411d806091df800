package io.posestream.estimation;

import io.posestream.image.Picture;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.MicroBatcher;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Detection;
import java.util.List;

/**
 * Finds people with NanoDet. Pictures of any size and aspect; each worker takes one picture at a time, streams in turn.
 */
final class NanoDetPersonDetector implements PersonDetector {
    private final InferenceSession session;
    private final MicroBatcher<Picture, List<Detection>> batcher;
    private final StageObserver observer;

    NanoDetPersonDetector(
            InferenceSession session, MicroBatcher<Picture, List<Detection>> batcher, StageObserver observer) {
        this.session = session;
        this.batcher = batcher;
        this.observer = observer;
    }

    @Override
    public List<Detection> detect(String streamId, Picture picture) {
        long askedNs = System.nanoTime();
        List<Detection> found = batcher.compute(streamId, List.of(picture)).get(0);
        observer.waited(Stage.DETECT, System.nanoTime() - askedNs);
        return found;
    }

    @Override
    public void close() {
        try (session) {
            batcher.close();
        }
    }
}
