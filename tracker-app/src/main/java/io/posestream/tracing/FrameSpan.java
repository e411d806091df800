package io.posestream.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.posestream.delivery.FrameTrace;
import io.posestream.frame.EpochTime;
import io.posestream.frame.PoseFrame;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One followed frame; its stages are children. */
final class FrameSpan implements FrameTrace {
    private final Tracer tracer;
    private final ThreadLocal<@Nullable FrameSpan> current;
    private final Span span;
    private final Context context;
    private final long readTimeNs;
    private boolean waited;

    FrameSpan(Tracer tracer, ThreadLocal<@Nullable FrameSpan> current, Span span, long readTimeNs) {
        this.tracer = tracer;
        this.current = current;
        this.span = span;
        this.context = Context.root().with(span);
        this.readTimeNs = readTimeNs;
    }

    @Override
    public String traceparent() {
        return Traceparent.header(span.getSpanContext());
    }

    @Override
    public Scope enter() {
        if (!waited) {
            waited = true;
            child("queue", readTimeNs, EpochTime.nowNs());
        }
        current.set(this);
        return current::remove;
    }

    /** A stage that ended just now. */
    void stage(String name, long durationNs) {
        long endNs = EpochTime.nowNs();
        child(name, endNs - durationNs, endNs);
    }

    private void child(String name, long startNs, long endNs) {
        tracer.spanBuilder(name)
                .setParent(context)
                .setStartTimestamp(startNs, TimeUnit.NANOSECONDS)
                .startSpan()
                .end(endNs, TimeUnit.NANOSECONDS);
    }

    @Override
    public void told(PoseFrame poses) {
        span.setAttribute("posestream.outcome", poses.outcome().name().toLowerCase(Locale.ROOT));
        span.setAttribute("posestream.people", poses.people().size());
        span.end(poses.emitTimeNs(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void refused(String stage, String reason) {
        span.setAttribute("posestream.refused.by", stage);
        span.setStatus(StatusCode.ERROR, reason);
        span.end();
    }
}
