package io.posestream.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.delivery.FrameTrace;
import io.posestream.delivery.FrameTracer;
import io.posestream.frame.FrameId;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Follows sampled frames and sends their spans to a collector, in the background; what a collector that is away does
 * not take is dropped. Thread-safe.
 */
public final class Tracing implements DeliveryObserver, StageObserver, AutoCloseable {
    private static final long FLUSH_S = 5;

    /** The frame that the lane of this thread works on. */
    @SuppressWarnings("ThreadLocalUsage") // one for the process, and its tests want several
    private final ThreadLocal<@Nullable FrameSpan> current = new ThreadLocal<>();

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    public Tracing(TracingSettings settings) {
        Resource resource = Resource.builder()
                .put("service.name", "posestream")
                .put("service.instance.id", settings.instance())
                .build();
        provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(resource))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sampleRatio())))
                .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(settings.endpoint().toString())
                                .build())
                        .build())
                .build();
        tracer = provider.get("io.posestream");
    }

    @Override
    public FrameTracer tracer() {
        return this::begin;
    }

    private FrameTrace begin(FrameId id, @Nullable String traceparent, long readTimeNs) {
        Span span = tracer.spanBuilder("frame")
                .setParent(Traceparent.parent(traceparent))
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(readTimeNs, TimeUnit.NANOSECONDS)
                .setAttribute("posestream.stream", id.streamId())
                .setAttribute("posestream.epoch", id.epoch())
                .setAttribute("posestream.frame", id.frameSeq())
                .startSpan();
        return span.getSpanContext().isSampled()
                ? new FrameSpan(tracer, current, span, readTimeNs)
                : FrameTrace.passingOn(traceparent);
    }

    /** On a lane's thread the stage is the frame's; models' workers serve many frames at once. */
    @Override
    public void completed(Stage stage, long durationNs) {
        FrameSpan frame = current.get();
        if (frame != null) {
            frame.stage(stage.name().toLowerCase(Locale.ROOT), durationNs);
        }
    }

    @Override
    public void waited(Stage stage, long durationNs) {
        completed(stage, durationNs);
    }

    /** Sends what is left, within seconds. */
    @Override
    public void close() {
        provider.shutdown().join(FLUSH_S, TimeUnit.SECONDS);
    }
}
