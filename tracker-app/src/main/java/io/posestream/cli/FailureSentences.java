package io.posestream.cli;

import io.posestream.analytics.streams.AnalyticsException;
import io.posestream.broker.BrokerException;
import io.posestream.chaos.ChaosException;
import io.posestream.chart.ChartException;
import io.posestream.config.SettingsException;
import io.posestream.dataset.DatasetException;
import io.posestream.delivery.DeliveryException;
import io.posestream.export.ExportException;
import io.posestream.graph.GraphException;
import io.posestream.http.HttpException;
import io.posestream.image.SourceException;
import io.posestream.inference.EngineUnavailableException;
import io.posestream.inference.InferenceException;
import io.posestream.model.ModelException;
import io.posestream.spool.SpoolException;
import io.posestream.training.CacheException;
import io.posestream.training.TrainingException;
import io.posestream.wire.TransportException;
import io.posestream.wire.WireException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Turns what went wrong into a sentence and an exit code. Only faults of ours show a stack trace. */
final class FailureSentences implements IExecutionExceptionHandler {

    /** Kinds of failure whose message is already a sentence for the user, and the exit code of each. */
    private static final List<Known> KNOWN = List.of(
            new Known(UsageException.class, ExitCode.BAD_INPUT),
            new Known(SettingsException.class, ExitCode.BAD_INPUT),
            new Known(ModelException.class, ExitCode.BAD_INPUT),
            new Known(InferenceException.class, ExitCode.BAD_INPUT),
            new Known(ExportException.class, ExitCode.BAD_INPUT),
            new Known(DatasetException.class, ExitCode.BAD_INPUT),
            new Known(GraphException.class, ExitCode.BAD_INPUT),
            new Known(ChartException.class, ExitCode.BAD_INPUT),
            new Known(TrainingException.class, ExitCode.BAD_INPUT),
            new Known(CacheException.class, ExitCode.BAD_INPUT),
            new Known(AnalyticsException.class, ExitCode.BAD_INPUT),
            new Known(HttpException.class, ExitCode.BAD_INPUT),
            new Known(WireException.class, ExitCode.BAD_INPUT),
            new Known(EngineUnavailableException.class, ExitCode.UNAVAILABLE),
            new Known(SourceException.class, ExitCode.UNAVAILABLE),
            new Known(TransportException.class, ExitCode.UNAVAILABLE),
            new Known(DeliveryException.class, ExitCode.UNAVAILABLE),
            new Known(SpoolException.class, ExitCode.UNAVAILABLE),
            new Known(ChaosException.class, ExitCode.UNAVAILABLE),
            new Known(BrokerException.class, ExitCode.UNAVAILABLE),
            new Known(KafkaException.class, ExitCode.UNAVAILABLE));

    private record Known(Class<? extends Exception> type, int exitCode) {}

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        for (Known known : KNOWN) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (known.type().isInstance(cause)) {
                    command.getErr().println("posestream: " + cause.getMessage());
                    return known.exitCode();
                }
            }
        }
        command.getErr().println("posestream: a fault of PoseStream itself; please report it with this trace.");
        failure.printStackTrace(command.getErr());
        return ExitCode.INTERNAL;
    }
}
