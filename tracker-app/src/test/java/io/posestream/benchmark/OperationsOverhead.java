package io.posestream.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import io.posestream.app.Operations;
import io.posestream.app.Perception;
import io.posestream.app.Sources;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.delivery.FrameTrace;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FrameResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What metrics, watchdog and traces cost, against the whole work on a frame: the same frames through real decoder and
 * models, in turn with and without, by the processor time of the process. Then what is told about one frame, told again
 * many times, which is more exact than a difference of two large numbers. Run by hand; the command is in
 * {@code docs/benchmarks.md}.
 */
public final class OperationsOverhead {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final String CLIP = "sim:?scene=plaza&people=3&fps=10&size=960x540&seconds=2";
    private static final int USUAL_PAIRS = 9;
    private static final int TELLINGS = 10_000;

    private final int pairs;
    private final SwitchedObserver stages = new SwitchedObserver();
    private final List<EncodedPicture> clip = new ArrayList<>();
    private final Perception perception;
    private DeliveryObserver delivery = DeliveryObserver.NONE;
    private long nextSeq;

    private OperationsOverhead(Settings settings, int pairs) {
        this.pairs = pairs;
        try (EncodedSource source = new Sources().openEncoded(CLIP)) {
            EncodedPicture next;
            while ((next = source.next()) != null) {
                clip.add(next);
            }
        }
        perception = Perception.open(settings, stages);
    }

    /** @param args how many pairs; empty = the usual number */
    public static void main(String[] args) throws IOException {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        String traces = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
        OperationsOverhead overhead =
                new OperationsOverhead(settings(Map.of()), args.length > 0 ? Integer.parseInt(args[0]) : USUAL_PAIRS);
        try (Operations metrics = Operations.open(settings(Map.of()));
                Operations all = Operations.open(settings(
                        Map.of("posestream.tracing.otlp-endpoint", traces, "posestream.tracing.sample-ratio", "1")))) {
            overhead.report("metrics and watchdog", metrics);
            overhead.report("and every frame traced", all);
        } finally {
            overhead.perception.close();
            collector.stop(0);
        }
    }

    private void report(String what, Operations operations) {
        DeliveryObserver watching = operations.delivery(DeliveryObserver.NONE);
        Recording recording = new Recording();
        run(recording, DeliveryObserver.NONE);
        List<Double> shares = new ArrayList<>();
        double frameMs = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double without = run(StageObserver.NONE, DeliveryObserver.NONE);
            double with = run(operations.stages(), watching);
            shares.add(with / without - 1);
            frameMs += without / pairs;
        }
        shares.sort(null);
        double toldUs = tell(recording, operations.stages(), watching);
        System.out.printf(
                "%s: pairs differ by %.1f %% (median of %d, quartiles %.1f and %.1f); told alone %.1f us a frame, of"
                        + " %.1f ms: %.2f %%%n",
                what,
                100 * shares.get(pairs / 2),
                pairs,
                100 * shares.get(pairs / 4),
                100 * shares.get(pairs * 3 / 4),
                toldUs,
                frameMs,
                toldUs / frameMs / 10);
    }

    /** @return processor time of a frame, ms */
    private double run(StageObserver stageObserver, DeliveryObserver deliveryObserver) {
        stages.set(stageObserver);
        delivery = deliveryObserver;
        long cpuNs = MACHINE.getProcessCpuTime();
        try (FramePipeline pipeline = perception.unhurriedPipelines().open("camera")) {
            for (EncodedPicture picture : clip) {
                frame(pipeline, picture);
            }
        }
        return (MACHINE.getProcessCpuTime() - cpuNs) / 1e6 / clip.size();
    }

    private void frame(FramePipeline pipeline, EncodedPicture picture) {
        FrameId id = new FrameId("camera", 1, nextSeq++);
        FrameTrace trace = delivery.tracer().begin(id, null, EpochTime.nowNs());
        delivery.frameRead("camera", picture.payload().length);
        delivery.laneDepth("camera", 1, picture.payload().length);
        delivery.laneDepth("camera", 0, 0);
        SourceFrame frame = new SourceFrame(
                id,
                picture.timeNs(),
                picture.codec(),
                picture.keyFrame(),
                picture.width(),
                picture.height(),
                picture.payload());
        FrameTrace.Scope work = trace.enter();
        List<FrameResult> results = pipeline.process(frame, EpochTime.nowNs());
        work.close();
        for (FrameResult result : results) {
            if (result instanceof FrameResult.Posed posed) {
                delivery.posed("camera", posed.poses().outcome(), 50_000_000, 40_000_000);
                delivery.told(posed.poses(), posed.events());
                trace.told(posed.poses().emittedAt(EpochTime.nowNs()));
            }
        }
    }

    /** @return processor time of what is told about a frame, of all threads, us */
    private double tell(Recording recording, StageObserver stageObserver, DeliveryObserver deliveryObserver) {
        double perFrame = (double) recording.calls() / clip.size();
        for (int warm = 0; warm < TELLINGS; warm++) {
            tellOnce(recording, stageObserver, deliveryObserver, perFrame);
        }
        long cpuNs = MACHINE.getProcessCpuTime();
        for (int i = 0; i < TELLINGS; i++) {
            tellOnce(recording, stageObserver, deliveryObserver, perFrame);
        }
        return (MACHINE.getProcessCpuTime() - cpuNs) / 1e3 / TELLINGS;
    }

    private void tellOnce(Recording recording, StageObserver toStages, DeliveryObserver toDelivery, double perFrame) {
        FrameId id = new FrameId("camera", 1, nextSeq++);
        FrameTrace trace = toDelivery.tracer().begin(id, null, EpochTime.nowNs());
        toDelivery.frameRead("camera", 20_000);
        toDelivery.laneDepth("camera", 1, 20_000);
        toDelivery.laneDepth("camera", 0, 0);
        FrameTrace.Scope work = trace.enter();
        recording.tell(toStages, (int) Math.ceil(perFrame));
        work.close();
        toDelivery.posed("camera", recording.poses().outcome(), 50_000_000, 40_000_000);
        toDelivery.told(recording.poses(), List.of());
        trace.told(recording.poses());
    }

    private static Settings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("posestream.metrics.port", "0");
        values.put("posestream.engine.type", "onnxruntime");
        values.put("posestream.stream.latency-budget-ms", "0");
        return SettingsReader.read(Optional.empty(), Map.of(), values);
    }
}
