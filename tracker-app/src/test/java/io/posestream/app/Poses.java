package io.posestream.app;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import java.util.List;

/** Pose frames for tests. */
final class Poses {
    private Poses() {}

    static PoseFrame nobody(String stream) {
        return new PoseFrame(
                new FrameId(stream, 1, 0),
                1_000_000,
                2_000_000,
                3_000_000,
                320,
                240,
                "body-pose/coco-17",
                new ModelInfo("model", "engine", "fp32"),
                0,
                Outcome.EMPTY,
                "",
                false,
                List.of());
    }
}
