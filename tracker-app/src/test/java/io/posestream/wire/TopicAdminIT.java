package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.broker.BrokerFixture;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicAdminIT {
    private final TopicNames names = new TopicNames(
            BrokerFixture.uniqueName("frames"),
            BrokerFixture.uniqueName("poses"),
            BrokerFixture.uniqueName("events"),
            BrokerFixture.uniqueName("dead"),
            BrokerFixture.uniqueName("truth"),
            BrokerFixture.uniqueName("state"),
            new TopicNames.Meaning(
                    BrokerFixture.uniqueName("sequences"),
                    BrokerFixture.uniqueName("rollups"),
                    BrokerFixture.uniqueName("alerts")));

    @Test
    void shouldMakeEveryTopicOnceAndFindThemRightAfterwards() {
        try (TopicAdmin admin = admin()) {
            List<TopicLayout> layouts = TopicLayout.of(names, 4);

            TopicReport first = admin.ensure(layouts);
            TopicReport second = admin.ensure(layouts);

            assertThat(first.created())
                    .containsExactly(
                            names.frames(),
                            names.poses(),
                            names.events(),
                            names.deadLetters(),
                            names.truth(),
                            names.state(),
                            names.meaning().sequences(),
                            names.meaning().rollups(),
                            names.meaning().alerts());
            assertThat(first.differences()).isEmpty();
            assertThat(second.created()).isEmpty();
            assertThat(second.differences()).isEmpty();
        }
    }

    @Test
    void shouldTellHowAnExistingTopicDiffersAndLeaveItAlone() {
        Map<String, String> small = Map.of("max.message.bytes", "1000000", "cleanup.policy", "compact");
        BrokerFixture.create(new NewTopic(names.frames(), 1, (short) 1).configs(small));
        try (TopicAdmin admin = admin()) {
            TopicReport report = admin.ensure(TopicLayout.of(names, 4));

            assertThat(report.created()).doesNotContain(names.frames()).hasSize(8);
            assertThat(report.differences())
                    .extracting(TopicDifference::setting)
                    .containsExactly(
                            "partitions", "cleanup.policy", "max.message.bytes", "message.timestamp.after.max.ms");
            assertThat(report.differences().get(2).sentence())
                    .isEqualTo("topic " + names.frames() + " has max.message.bytes 1000000, expected 8388608; change it"
                            + " with: kafka-configs --alter --entity-type topics --entity-name " + names.frames()
                            + " --add-config max.message.bytes=8388608");
            assertThat(admin.ensure(TopicLayout.of(names, 4)).differences()).isEqualTo(report.differences());
        }
    }

    @Test
    void shouldAcceptMoreThanExpected() {
        Map<String, String> roomy = Map.of(
                "max.message.bytes", "16000000",
                "retention.ms", "-1",
                "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        BrokerFixture.create(new NewTopic(names.frames(), 9, (short) 1).configs(roomy));
        try (TopicAdmin admin = admin()) {
            assertThat(admin.differences(TopicLayout.of(names, 4).subList(0, 1)))
                    .isEmpty();
        }
    }

    @Test
    void shouldNameTheTopicsThatAreAbsent() {
        try (TopicAdmin admin = admin()) {
            assertThatThrownBy(() -> admin.require(List.of(names.frames())))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("cannot use topic " + names.frames() + " at " + BrokerFixture.bootstrap()
                            + ": the topic does not exist; create it or correct its name");
        }
    }

    @Test
    void shouldSayThatTheBrokerDoesNotAnswer() {
        Map<String, String> nobody = Map.of(
                "bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", "600", "request.timeout.ms", "300");

        try (TopicAdmin admin = new TopicAdmin(nobody)) {
            assertThatThrownBy(() -> admin.ensure(TopicLayout.of(names, 1)))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("cannot list topics at 127.0.0.1:1: the broker does not answer; check that it runs"
                            + " there and can be reached from here");
        }
    }

    private static TopicAdmin admin() {
        return new TopicAdmin(Map.of("bootstrap.servers", BrokerFixture.bootstrap()));
    }
}
