package io.posestream.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/** Which failures a person must cure, in a sentence each, and which pass by themselves. Stateless. */
final class FailurePolicy {
    private final DeliverySettings settings;

    FailurePolicy(DeliverySettings settings) {
        this.settings = settings;
    }

    /** @return why the service must stop; empty when trying again is right, as while the broker is away */
    Optional<RuntimeException> fatal(RuntimeException failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof DeliveryException stated) {
                return Optional.of(stated);
            }
            String sentence = sentence(cause);
            if (sentence != null) {
                return Optional.of(new DeliveryException(sentence, failure));
            }
        }
        boolean ofKafka = causes.stream().anyMatch(KafkaException.class::isInstance);
        return ofKafka ? Optional.empty() : Optional.of(failure);
    }

    private @Nullable String sentence(Throwable cause) {
        if (cause instanceof TopicAuthorizationException topics) {
            return "The broker does not let this user use the topics " + topics.unauthorizedTopics()
                    + "; it needs Read on " + settings.topics().frames()
                    + " and the state topic, and Write on the poses, events, dead letter and state topics";
        }
        if (cause instanceof GroupAuthorizationException) {
            return "The broker does not let this user join the group " + settings.groupId() + "; it needs Read on it";
        }
        if (cause instanceof TransactionalIdAuthorizationException) {
            return "The broker does not let this user write transactions; it needs Write on the transactional id "
                    + settings.groupId() + "-" + settings.instanceId();
        }
        if (cause instanceof AuthorizationException) {
            return "The broker refuses this user an operation: " + cause.getMessage();
        }
        if (cause instanceof AuthenticationException) {
            return "The broker does not accept who we say we are; check the security properties. It says: "
                    + cause.getMessage();
        }
        return sentenceForSetup(cause);
    }

    private @Nullable String sentenceForSetup(Throwable cause) {
        if (cause instanceof ProducerFencedException || cause instanceof FencedInstanceIdException) {
            return "Another instance of group " + settings.groupId() + " runs with the same instance id "
                    + settings.instanceId() + " and has taken over; give each instance its own id";
        }
        if (cause instanceof RecordTooLargeException) {
            return "The broker refuses a record as too large; max.message.bytes of the topics "
                    + settings.topics().deadLetters() + " and "
                    + settings.topics().poses()
                    + " must be larger than that of " + settings.topics().frames() + ". It says: "
                    + cause.getMessage();
        }
        if (cause instanceof InvalidTopicException) {
            return "A topic name is not valid: " + cause.getMessage();
        }
        if (cause instanceof ConfigException) {
            return "A Kafka property is wrong: " + cause.getMessage();
        }
        if (cause instanceof UnsupportedVersionException) {
            return "The broker is too old for what the tracker asks of it: " + cause.getMessage();
        }
        return null;
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
