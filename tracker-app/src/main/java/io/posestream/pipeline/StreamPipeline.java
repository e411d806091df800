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
import java.util.function.Supplier;

/** The stages of one stream, in order: watch, gate, decode, look, tell, refine. */
final class StreamPipeline implements FramePipeline {
    private static final String DECODE = Stage.DECODE.name().toLowerCase(Locale.ROOT);

    private final StreamDecoder decoder;
    private final LoadControl load;
    private final StreamNews news = new StreamNews();
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

    /** When the work began that the next result stands for. */
    private long begunNs;

    StreamPipeline(
            StreamDecoder decoder,
            LoadControl load,
            PictureTracker tracker,
            PoseFrames poseFrames,
            StageObserver observer) {
        this.decoder = decoder;
        this.load = load;
        this.tracker = tracker;
        this.window = tracker.refinementWindow();
        this.poseFrames = poseFrames;
        this.observer = observer;
    }

    @Override
    public List<FrameResult> process(SourceFrame frame, long ingestTimeNs) {
        begunNs = System.nanoTime();
        return watched(() -> processed(frame, ingestTimeNs));
    }

    private List<FrameResult> processed(SourceFrame frame, long ingestTimeNs) {
        noticeLoss(frame);
        Accepted accepted = news.arrived(frame, ingestTimeNs);
        load.arrived(accepted.timeNs());
        if (frame.codec().standsAlone()) {
            Optional<LoadControl.Refusal> refusal = load.refusal(accepted.timeNs());
            if (refusal.isPresent()) {
                return List.of(letGo(accepted, refusal.get()));
            }
        }
        return decode(frame, new Inside(accepted, false));
    }

    @Override
    public List<FrameResult> replay(SourceFrame frame) {
        noticeLoss(frame);
        return watched(() -> decode(frame, new Inside(news.again(frame), true)));
    }

    /** What throws leaves its stage too. */
    private List<FrameResult> watched(Supplier<List<FrameResult>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            observer.abandoned();
            throw e;
        }
    }

    @Override
    public void beginInTheMiddle(Codec codec, byte[] parameterSets) {
        decoder.beginInTheMiddle(codec, parameterSets);
    }

    @Override
    public PipelineMemory memory() {
        return tracker.state(window.waiting(), news.clock(), load.step());
    }

    void forgetLooks() {
        tracker.forgetLooks();
    }

    /** Goes on from there. */
    void restore(PipelineState state) {
        tracker.restore(state);
        window.restore(state.window());
        news.restore(state.clock());
        load.restore(state.step());
    }

    private List<FrameResult> decode(SourceFrame frame, Inside entering) {
        long token = nextToken++;
        inside.put(token, entering);
        observer.began(Stage.DECODE);
        long started = System.nanoTime();
        List<Decoded> decoded = decoder.decode(frame.codec(), frame.payload(), token);
        observer.completed(Stage.DECODE, System.nanoTime() - started);
        return results(decoded);
    }

    @Override
    public List<FrameResult> drain() {
        begunNs = System.nanoTime();
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
        load.close();
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
            if (tracker.isOfAnotherClock(leaving.accepted())) {
                results.addAll(window.settle());
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
                tracker.remember(accepted.timeNs(), picture);
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
            return poseFrames
                    .unseen(accepted, Outcome.DECODE_GAP, skipped.reason())
                    .with(news.take());
        }
        return new FrameResult.Refused(accepted.id(), DECODE, ((Decoded.Rejected) outcome).reason());
    }

    private FrameResult look(Accepted accepted, Picture picture, boolean suspect) {
        news.shown(accepted, picture);
        Optional<LoadControl.Refusal> refusal = load.refusal(accepted.timeNs());
        if (refusal.isPresent()) {
            return letGo(accepted, refusal.get());
        }
        news.resized(accepted, picture).ifPresent(tracker::resized);
        tracker.spend(load.step());
        FrameResult.Posed posed = tracker.look(accepted, picture, suspect);
        news.add(load.settled(accepted, true, worked()));
        return posed.with(news.take());
    }

    private FrameResult letGo(Accepted accepted, LoadControl.Refusal refusal) {
        news.add(load.settled(accepted, false, worked()));
        return poseFrames.unseen(accepted, refusal.outcome(), refusal.reason()).with(news.take());
    }

    private long worked() {
        long nowNs = System.nanoTime();
        long workedNs = nowNs - begunNs;
        begunNs = nowNs;
        return workedNs;
    }
}
