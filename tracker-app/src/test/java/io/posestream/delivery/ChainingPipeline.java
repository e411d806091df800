package io.posestream.delivery;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.PipelineMemory;
import io.posestream.pipeline.UnreadableMemoryException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Its answer to a frame depends on every frame before it, as a tracker's does: the reason is a running hash. A state
 * that is a frame old or new, or a frame that is taken in twice, shows in all answers from then on. Each answer comes
 * again, refined, two frames later.
 */
final class ChainingPipeline implements FramePipeline {
    static final int LOOK_AHEAD = 2;
    private static final ModelInfo MODEL = new ModelInfo("chain", "java", "exact");
    private static final int FORMAT = 1;

    /** A frame that waits to be refined. */
    private record Waiting(FrameId id, long captureTimeNs, long chain) {}

    private record Memory(String text) implements PipelineMemory {
        @Override
        public int tracks() {
            return 1;
        }

        @Override
        public int format() {
            return FORMAT;
        }

        @Override
        public byte[] encode() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final long workNs;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long chain;

    private ChainingPipeline(long workNs) {
        this.workNs = workNs;
    }

    static FramePipelines pipelines(long workNs) {
        return new FramePipelines() {
            @Override
            public FramePipeline open(String streamId) {
                return new ChainingPipeline(workNs);
            }

            @Override
            public FramePipeline reopen(String streamId, int format, byte[] memory) {
                if (format != FORMAT) {
                    throw new UnreadableMemoryException("it is of layout " + format);
                }
                ChainingPipeline pipeline = new ChainingPipeline(workNs);
                pipeline.restore(streamId, new String(memory, StandardCharsets.UTF_8));
                return pipeline;
            }
        };
    }

    /** What is answered to the last of these frames when all come in order. */
    static long chain(long before, byte[] payload) {
        long chain = before;
        for (byte b : payload) {
            chain = 31 * chain + b;
        }
        return chain;
    }

    @Override
    public List<FrameResult> process(SourceFrame frame, long ingestTimeNs) {
        if (workNs > 0) {
            LockSupport.parkNanos(workNs);
        }
        chain = chain(chain, frame.payload());
        Waiting told = new Waiting(frame.id(), frame.captureTimeNs(), chain);
        waiting.addLast(told);
        List<FrameResult> results = new ArrayList<>();
        results.add(new FrameResult.Posed(poses(told), List.of(), true));
        results.addAll(refineDownTo(LOOK_AHEAD));
        return results;
    }

    private List<FrameResult> refineDownTo(int left) {
        List<FrameResult> refined = new ArrayList<>();
        while (waiting.size() > left) {
            refined.add(new FrameResult.Refined(poses(waiting.removeFirst()).refined(List.of())));
        }
        return refined;
    }

    @Override
    public PipelineMemory memory() {
        StringBuilder text = new StringBuilder(Long.toString(chain));
        waiting.forEach(frame -> text.append('\n')
                .append(frame.id().epoch())
                .append(' ')
                .append(frame.id().frameSeq())
                .append(' ')
                .append(frame.captureTimeNs())
                .append(' ')
                .append(frame.chain()));
        return new Memory(text.toString());
    }

    private void restore(String streamId, String text) {
        String[] lines = text.split("\n", -1);
        chain = Long.parseLong(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(" ", -1);
            FrameId id = new FrameId(streamId, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            waiting.addLast(new Waiting(id, Long.parseLong(parts[2]), Long.parseLong(parts[3])));
        }
    }

    @Override
    public List<FrameResult> settle() {
        return refineDownTo(0);
    }

    @Override
    public List<FrameResult> drain() {
        return refineDownTo(0);
    }

    @Override
    public void close() {
        waiting.clear();
    }

    private static PoseFrame poses(Waiting frame) {
        return new PoseFrame(
                frame.id(),
                frame.captureTimeNs(),
                frame.captureTimeNs(),
                0,
                0,
                0,
                "body-pose/coco-17",
                MODEL,
                0,
                Outcome.EMPTY,
                Long.toHexString(frame.chain()),
                false,
                List.of());
    }
}
