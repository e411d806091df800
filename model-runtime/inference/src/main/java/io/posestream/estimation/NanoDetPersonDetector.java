package io.posestream.estimation;

import io.posestream.image.Picture;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.MicroBatcher;
import io.posestream.pose.Detection;
import java.util.List;

/**
 * Finds people with NanoDet. Pictures of any size and aspect; each worker takes one picture at a time, streams in turn.
 */
final class NanoDetPersonDetector implements PersonDetector {
    private final InferenceSession session;
    private final MicroBatcher<Picture, List<Detection>> batcher;

    NanoDetPersonDetector(InferenceSession session, MicroBatcher<Picture, List<Detection>> batcher) {
        this.session = session;
        this.batcher = batcher;
    }

    @Override
    public List<Detection> detect(String streamId, Picture picture) {
        return batcher.compute(streamId, List.of(picture)).get(0);
    }

    @Override
    public void close() {
        try (session) {
            batcher.close();
        }
    }
}
