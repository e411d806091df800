package io.posestream.delivery;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.RefinementWindow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A light pipeline that keeps the contract: looks at every byte of a frame and answers its checksum. The first byte
 * says how: {@code L} is answered after the frame that follows, as frames around a B-frame are; {@code R} is refused;
 * {@code X} breaks the pipeline; anything else is answered at once. With a look-ahead, answers are provisional.
 */
final class HashingPipeline implements FramePipeline {
    private static final ModelInfo MODEL = new ModelInfo("crc32", "java", "exact");

    private final long workNs;
    private final int lookAheadFrames;
    private final RefinementWindow window;
    private @Nullable FrameResult late;

    HashingPipeline(long workNs) {
        this(workNs, 0);
    }

    HashingPipeline(long workNs, int lookAheadFrames) {
        this.workNs = workNs;
        this.lookAheadFrames = lookAheadFrames;
        window = new RefinementWindow(lookAheadFrames, told -> told.refined(told.people()));
    }

    static byte[] payload(char command, String text) {
        return (command + text).getBytes(StandardCharsets.UTF_8);
    }

    static String hash(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload);
        return Long.toHexString(crc.getValue());
    }

    @Override
    public List<FrameResult> process(SourceFrame frame, long ingestTimeNs) {
        if (workNs > 0) {
            LockSupport.parkNanos(workNs);
        }
        char command = (char) frame.payload()[0];
        if (command == 'X') {
            throw new IllegalStateException("broken by frame " + frame.id().frameSeq());
        }
        FrameResult result = command == 'R'
                ? new FrameResult.Refused(frame.id(), "decode", "marked as refused")
                : new FrameResult.Posed(poses(frame, ingestTimeNs), List.of(), lookAheadFrames > 0);
        if (command == 'L' && late == null) {
            late = result;
            return List.of();
        }
        List<FrameResult> results = new ArrayList<>(withRefined(result));
        results.addAll(late());
        return results;
    }

    @Override
    public List<FrameResult> settle() {
        return List.copyOf(window.settle());
    }

    @Override
    public List<FrameResult> drain() {
        List<FrameResult> results = new ArrayList<>(late());
        results.addAll(window.settle());
        return results;
    }

    private List<FrameResult> late() {
        List<FrameResult> results = late == null ? List.of() : withRefined(late);
        late = null;
        return results;
    }

    private List<FrameResult> withRefined(FrameResult result) {
        List<FrameResult> results = new ArrayList<>(List.of(result));
        if (result instanceof FrameResult.Posed posed) {
            results.addAll(window.add(posed));
        }
        return results;
    }

    @Override
    public void close() {
        late = null;
    }

    private static PoseFrame poses(SourceFrame frame, long ingestTimeNs) {
        FrameId id = frame.id();
        return new PoseFrame(
                id,
                frame.captureTimeNs(),
                ingestTimeNs,
                0,
                0,
                0,
                "body-pose/coco-17",
                MODEL,
                0,
                Outcome.EMPTY,
                hash(frame.payload()),
                false,
                List.of());
    }
}
