package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransportExceptionTest {

    @ParameterizedTest
    @MethodSource
    void shouldSayWhatWhereWhyAndCure(Exception kafka, String reason) {
        TransportException explained =
                TransportException.of(new ExecutionException(kafka), "cannot publish to topic frames", "host:9092");

        assertThat(explained)
                .hasMessageStartingWith("cannot publish to topic frames at host:9092: ")
                .hasMessageEndingWith(reason)
                .hasRootCause(kafka.getCause() == null ? kafka : kafka.getCause());
    }

    static Stream<Arguments> shouldSayWhatWhereWhyAndCure() {
        return Stream.of(
                Arguments.of(
                        new TimeoutException("x"),
                        "the broker does not answer; check that it runs there and can be reached from here"),
                Arguments.of(
                        new TimeoutException("Topic frames not present in metadata after 60000 ms."),
                        "the topic does not exist or the broker does not answer; check both"),
                Arguments.of(new UnknownTopicOrPartitionException(), "create it or correct its name"),
                Arguments.of(new InvalidTopicException("a b"), "use letters, digits, '.', '_' and '-'"),
                Arguments.of(new TopicAuthorizationException("frames"), "grant this user the right"),
                Arguments.of(new SaslAuthenticationException("no"), "check the security settings"),
                Arguments.of(
                        new InvalidTimestampException("no"),
                        "raise its message.timestamp.after.max.ms or correct the clock"),
                Arguments.of(
                        new RecordTooLargeException("x"),
                        "send smaller pictures, or raise the topic's max.message.bytes and the producer's"
                                + " max.request.size"),
                Arguments.of(new KafkaException("disk full"), ": disk full"),
                Arguments.of(
                        new KafkaException("Failed to construct", new NoSuchFileException("/etc/keys.jks")),
                        "NoSuchFileException: /etc/keys.jks"));
    }

    @Test
    void shouldTellRecordsFromConnections() {
        assertThat(explain(new RecordTooLargeException("x")).concernsOneRecord())
                .isTrue();
        assertThat(explain(new TimeoutException("x")).concernsOneRecord()).isFalse();
    }

    @Test
    void shouldNameAWrongSettingButNotItsValue() {
        Map<String, String> wrong = Map.of("bootstrap.servers", "127.0.0.1:9092", "request.timeout.ms", "hunter2");

        assertThatThrownBy(() -> new TopicAdmin(wrong))
                .isInstanceOf(TransportException.class)
                .hasMessage("cannot connect to Kafka at 127.0.0.1:9092: the Kafka setting request.timeout.ms is not"
                        + " valid; correct it");
    }

    @Test
    void shouldAskForAnAddress() {
        assertThatThrownBy(() -> new TopicAdmin(Map.of()))
                .isInstanceOf(TransportException.class)
                .hasMessage("cannot connect to Kafka at no address: no broker of this name is known; give"
                        + " bootstrap.servers as host:port");
    }

    private static TransportException explain(Exception kafka) {
        return TransportException.of(kafka, "cannot publish", "host:9092");
    }
}
