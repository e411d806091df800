package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.wire.TopicNames;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {
    @Test
    void shouldRefuseToGiveUpCommittingWhatIsAnswered() {
        assertThatThrownBy(() -> settings(Guarantee.AT_LEAST_ONCE, Map.of("enable.auto.commit", "true", "acks", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Kafka properties acks, enable.auto.commit are set by the tracker itself, because its"
                        + " delivery guarantee rests on them; remove them");
    }

    @Test
    void shouldHandSecurityOnToBothClients() {
        DeliverySettings settings = settings(Guarantee.AT_LEAST_ONCE, Map.of("security.protocol", "SASL_SSL"));

        assertThat(ClientProperties.consumer(settings)).containsEntry("security.protocol", "SASL_SSL");
        assertThat(ClientProperties.producer(settings)).containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void shouldNotShowPasswords() {
        assertThat(settings(Guarantee.AT_LEAST_ONCE, Map.of("ssl.key.password", "hunter2")))
                .asString()
                .contains("instance a")
                .doesNotContain("hunter2");
    }

    @Test
    void shouldLetTheUserChangeWhatIsOnlyADefault() {
        DeliverySettings settings = settings(Guarantee.AT_LEAST_ONCE, Map.of("max.poll.records", "4"));

        assertThat(ClientProperties.consumer(settings)).containsEntry("max.poll.records", "4");
    }

    @Test
    void shouldWriteTransactionsOnlyWhenAskedTo() {
        assertThat(ClientProperties.producer(settings(Guarantee.AT_LEAST_ONCE, Map.of())))
                .doesNotContainKey("transactional.id");
        assertThat(ClientProperties.producer(settings(Guarantee.EXACTLY_ONCE, Map.of())))
                .containsEntry("transactional.id", "group-a");
    }

    @Test
    void shouldOnlyUsePropertiesThatKafkaKnows() {
        DeliverySettings settings = settings(Guarantee.EXACTLY_ONCE, Map.of());

        assertThat(ConsumerConfig.configNames())
                .containsAll(ClientProperties.consumer(settings).keySet());
        assertThat(ProducerConfig.configNames())
                .containsAll(ClientProperties.producer(settings).keySet());
    }

    @Test
    void shouldAskForABrokerAddress() {
        assertThatThrownBy(() -> new DeliverySettings(
                        "group",
                        "a",
                        TopicNames.DEFAULT,
                        Guarantee.AT_LEAST_ONCE,
                        50,
                        5_000,
                        LaneSettings.DEFAULT,
                        RecoverySettings.DEFAULT,
                        Map.of(),
                        Map.of(),
                        Map.of()))
                .hasMessageContaining("bootstrap.servers is missing");
    }

    @Test
    void shouldKeepClosingWithinATransaction() {
        assertThatThrownBy(() -> new DeliverySettings(
                        "group",
                        "a",
                        TopicNames.DEFAULT,
                        Guarantee.EXACTLY_ONCE,
                        50,
                        20_000,
                        LaneSettings.DEFAULT,
                        RecoverySettings.DEFAULT,
                        Map.of("bootstrap.servers", "b:1"),
                        Map.of(),
                        Map.of()))
                .hasMessage("closeTimeoutMs must be 100 to 10000, but is 20000");
    }

    private static DeliverySettings settings(Guarantee guarantee, Map<String, String> consumer) {
        return new DeliverySettings(
                "group",
                "a",
                TopicNames.DEFAULT,
                guarantee,
                50,
                5_000,
                LaneSettings.DEFAULT,
                RecoverySettings.DEFAULT,
                with(consumer),
                Map.of(),
                Map.of());
    }

    private static Map<String, String> with(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("bootstrap.servers", "broker:9092");
        return all;
    }
}
