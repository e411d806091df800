package io.posestream.pipeline;

import io.posestream.frame.Outcome;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.image.Decoded;
import io.posestream.image.Picture;
import io.posestream.image.StreamDecoder;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stages of one stream, in order: gate, decode, look, tell, refine. */
final class StreamPipeline implements FramePipeline {
    private static final String DECODE = Stage.DECODE.name().toLowerCase(Locale.ROOT);

    private final StreamDecoder decoder;
    private final FreshnessGate gate;
    private final PictureTracker tracker;
    private final RefinementWindow window;
    private final PoseFrames poseFrames;
    private final StageObserver observer;

    /** @param replayed had its result before */
    private record Inside(Accepted accepted, boolean replayed) {}

    /** Frames inside the decoder, by token. */
    private final Map<Long, Inside> inside = new HashMap<>();

    private long nextToken;
    private long lastSeq = -1;

    StreamPipeline(
            StreamDecoder decoder,
            FreshnessGate gate,
            PictureTracker tracker,
            PoseFrames poseFrames,
            StageObserver observer) {
        this.decoder = decoder;
        this.gate = gate;
        this.tracker = tracker;
        this.window = tracker.refinementWindow();
        this.poseFrames = poseFrames;
        this.observer = observer;
    }

    @Override
    public List<FrameResult> process(SourceFrame frame, long ingestTimeNs) {
        noticeLoss(frame);
        if (frame.codec().standsAlone()) {
            Optional<String> late = gate.refusal(frame.captureTimeNs());
            if (late.isPresent()) {
                return List.of(poseFrames.unseen(Accepted.of(frame, ingestTimeNs), Outcome.DROPPED_LATE, late.get()));
            }
        }
        return decode(frame, new Inside(Accepted.of(frame, ingestTimeNs), false));
    }

    @Override
    public List<FrameResult> replay(SourceFrame frame) {
        noticeLoss(frame);
        return decode(frame, new Inside(Accepted.of(frame, frame.captureTimeNs()), true));
    }

    @Override
    public void beginInTheMiddle(Codec codec, byte[] parameterSets) {
        decoder.beginInTheMiddle(codec, parameterSets);
    }

    @Override
    public PipelineMemory memory() {
        return tracker.state(window.waiting());
    }

    void forgetLooks() {
        tracker.forgetLooks();
    }

    /** Goes on from there. */
    void restore(PipelineState state) {
        tracker.restore(state);
        window.restore(state.window());
    }

    private List<FrameResult> decode(SourceFrame frame, Inside entering) {
        long token = nextToken++;
        inside.put(token, entering);
        long started = System.nanoTime();
        List<Decoded> decoded = decoder.decode(frame.codec(), frame.payload(), token);
        observer.completed(Stage.DECODE, System.nanoTime() - started);
        return results(decoded);
    }

    @Override
    public List<FrameResult> drain() {
        List<FrameResult> results = results(decoder.drain());
        results.addAll(window.settle());
        return results;
    }

    @Override
    public List<FrameResult> settle() {
        return List.copyOf(window.settle());
    }

    @Override
    public void close() {
        tracker.close();
        decoder.close();
    }

    private void noticeLoss(SourceFrame frame) {
        if (lastSeq >= 0 && frame.id().frameSeq() != lastSeq + 1) {
            decoder.framesLost();
        }
        lastSeq = frame.id().frameSeq();
    }

    private List<FrameResult> results(List<Decoded> decoded) {
        List<FrameResult> results = new ArrayList<>(decoded.size());
        for (Decoded outcome : decoded) {
            Inside leaving = inside.remove(outcome.token());
            if (leaving == null) {
                throw new IllegalStateException("the decoder answered token " + outcome.token() + " twice");
            }
            if (leaving.replayed()) {
                remember(leaving.accepted(), outcome);
                continue;
            }
            FrameResult result = result(leaving.accepted(), outcome);
            results.add(result);
            if (result instanceof FrameResult.Posed posed) {
                results.addAll(window.add(posed));
            }
        }
        return results;
    }

    private void remember(Accepted accepted, Decoded outcome) {
        if (outcome instanceof Decoded.Shown shown) {
            try (Picture picture = shown.picture()) {
                tracker.remember(accepted.captureTimeNs(), picture);
            }
        }
    }

    private FrameResult result(Accepted accepted, Decoded outcome) {
        if (outcome instanceof Decoded.Shown shown) {
            try (Picture picture = shown.picture()) {
                return look(accepted, picture, shown.suspect());
            }
        }
        if (outcome instanceof Decoded.Skipped skipped) {
            return poseFrames.unseen(accepted, Outcome.DECODE_GAP, skipped.reason());
        }
        return new FrameResult.Refused(accepted.id(), DECODE, ((Decoded.Rejected) outcome).reason());
    }

    private FrameResult look(Accepted accepted, Picture picture, boolean suspect) {
        Optional<String> late = gate.refusal(accepted.captureTimeNs());
        if (late.isPresent()) {
            return poseFrames.unseen(accepted, Outcome.DROPPED_LATE, late.get());
        }
        return tracker.look(accepted, picture, suspect);
    }
}
