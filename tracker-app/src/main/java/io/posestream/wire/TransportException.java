package io.posestream.wire;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka does not do what we ask. The message is a sentence for the user: what, where, why, cure. */
public final class TransportException extends RuntimeException {
    private static final Pattern SETTING = Pattern.compile("for configuration ([\\w.]+)");

    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Explains a failure of a Kafka client.
     *
     * @param doing what was tried, such as {@code cannot publish to topic posestream.frames.v1}
     * @param bootstrap address of the broker
     */
    public static TransportException of(Throwable failure, String doing, String bootstrap) {
        Throwable error = unwrap(failure);
        return new TransportException(doing + " at " + bootstrap + ": " + reason(error), error);
    }

    /** Whether only this one record is refused and others may pass. */
    public boolean concernsOneRecord() {
        return getCause() instanceof RecordTooLargeException
                || getCause() instanceof RecordBatchTooLargeException
                || getCause() instanceof InvalidTimestampException;
    }

    private static String reason(Throwable error) {
        if (error instanceof TimeoutException
                && String.valueOf(error.getMessage()).contains("not present in metadata")) {
            return "the topic does not exist or the broker does not answer; check both";
        }
        if (error instanceof TimeoutException) {
            return "the broker does not answer; check that it runs there and can be reached from here";
        }
        if (error instanceof UnknownTopicOrPartitionException) {
            return "the topic does not exist; create it or correct its name";
        }
        if (error instanceof InvalidTopicException) {
            return "the topic name is not allowed; use letters, digits, '.', '_' and '-'";
        }
        if (error instanceof RecordTooLargeException || error instanceof RecordBatchTooLargeException) {
            return "the record is too large; send smaller pictures, or raise the topic's max.message.bytes and the"
                    + " producer's max.request.size";
        }
        if (error instanceof InvalidTimestampException) {
            return "the topic refuses the capture time; raise its message.timestamp.after.max.ms or correct the clock";
        }
        if (error instanceof AuthorizationException) {
            return "the broker does not allow it; grant this user the right";
        }
        if (error instanceof AuthenticationException) {
            return "the broker refuses our credentials or certificate; check the security settings";
        }
        return error instanceof ConfigException ? settingReason(error) : plainReason(error);
    }

    /** Kafka's own text repeats the value, which may be a secret. */
    private static String settingReason(Throwable error) {
        String text = String.valueOf(error.getMessage());
        if (text.contains("bootstrap")) {
            return "no broker of this name is known; give bootstrap.servers as host:port";
        }
        Matcher setting = SETTING.matcher(text);
        return "the Kafka setting " + (setting.find() ? setting.group(1) + " " : "") + "is not valid; correct it";
    }

    /** Kafka's messages are sentences; those of files and sockets are often no more than a path. */
    private static String plainReason(Throwable error) {
        String text = error.getMessage();
        String kind = error.getClass().getSimpleName();
        if (text == null) {
            return kind;
        }
        return error instanceof KafkaException ? text : kind + ": " + text;
    }

    private static Throwable unwrap(Throwable failure) {
        boolean wraps = failure instanceof ExecutionException
                || failure instanceof CompletionException
                || failure.getClass() == KafkaException.class;
        Throwable cause = failure.getCause();
        return wraps && cause != null ? unwrap(cause) : failure;
    }
}
