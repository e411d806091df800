package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
    private final FailurePolicy policy = new FailurePolicy(DeliverySettings.of("broker:9092", "trackers", "a"));

    @Test
    void shouldTryAgainWhileTheBrokerIsAway() {
        assertThat(policy.fatal(new TimeoutException("no answer in 10000 ms"))).isEmpty();
    }

    @Test
    void shouldNameTheTopicsThatAreNotAllowed() {
        assertThat(policy.fatal(new KafkaException("in callback", new TopicAuthorizationException(Set.of("secret")))))
                .get()
                .satisfies(fatal -> assertThat(fatal)
                        .isInstanceOf(DeliveryException.class)
                        .hasMessageContaining("does not let this user use the topics [secret]"));
    }

    @Test
    void shouldCloseWhenAnotherInstanceTookOver() {
        assertThat(policy.fatal(new KafkaException(new ProducerFencedException("newer epoch"))))
                .get()
                .satisfies(fatal -> assertThat(fatal).hasMessageContaining("same instance id a"));
    }

    @Test
    void shouldNotHideOurOwnFaultsBehindRetries() {
        IllegalStateException fault = new IllegalStateException("not assigned");

        assertThat(policy.fatal(fault)).containsSame(fault);
    }
}
