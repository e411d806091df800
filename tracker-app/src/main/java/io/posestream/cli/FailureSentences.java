package io.posestream.cli;

import io.posestream.config.SettingsException;
import io.posestream.image.SourceException;
import io.posestream.inference.InferenceException;
import io.posestream.model.ModelException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Turns what went wrong into a sentence and an exit code. Only faults of ours show a stack trace. */
final class FailureSentences implements IExecutionExceptionHandler {

    /** Kinds of failure whose message is already a sentence for the user, and the exit code of each. */
    private static final List<Known> KNOWN = List.of(
            new Known(UsageException.class, ExitCode.BAD_INPUT, ""),
            new Known(SettingsException.class, ExitCode.BAD_INPUT, ""),
            new Known(ModelException.class, ExitCode.BAD_INPUT, ""),
            new Known(InferenceException.class, ExitCode.BAD_INPUT, ""),
            new Known(SourceException.class, ExitCode.UNAVAILABLE, ""),
            new Known(
                    UnknownTopicOrPartitionException.class,
                    ExitCode.UNAVAILABLE,
                    " Create the topics with 'posestream topics create'."),
            new Known(AuthenticationException.class, ExitCode.UNAVAILABLE, " Check the security settings of Kafka."),
            new Known(AuthorizationException.class, ExitCode.UNAVAILABLE, " Ask for the rights on the broker."),
            new Known(
                    TimeoutException.class,
                    ExitCode.UNAVAILABLE,
                    " Is the broker running and bootstrap.servers right? 'posestream broker' starts one."),
            new Known(ConfigException.class, ExitCode.BAD_INPUT, ""),
            new Known(KafkaException.class, ExitCode.UNAVAILABLE, ""));

    private record Known(Class<? extends Exception> type, int exitCode, String cure) {}

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        for (Known known : KNOWN) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (known.type().isInstance(cause)) {
                    command.getErr().println("posestream: " + cause.getMessage() + known.cure());
                    return known.exitCode();
                }
            }
        }
        command.getErr().println("posestream: a fault of PoseStream itself; please report it with this trace.");
        failure.printStackTrace(command.getErr());
        return ExitCode.INTERNAL;
    }
}
