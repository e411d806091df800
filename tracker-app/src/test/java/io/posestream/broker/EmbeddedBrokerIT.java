package io.posestream.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EmbeddedBrokerIT {
    @TempDir
    private Path dir;

    @Test
    void shouldKeepItsTopicsOverARestart() throws Exception {
        try (EmbeddedBroker first = EmbeddedBroker.start(dir, 0, 0, Map.of());
                Admin admin = admin(first)) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get();
        }

        try (EmbeddedBroker second = EmbeddedBroker.start(dir, 0, 0, Map.of());
                Admin admin = admin(second)) {
            assertThat(admin.describeTopics(Set.of("kept"))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void shouldSayWhichPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> EmbeddedBroker.start(dir, port, 0, Map.of()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("ports " + port)
                    .hasMessageContaining("because one is taken; stop the other program, or use port 0");
        }
    }

    @Test
    void shouldSayThatAFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0, 0, Map.of()))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("cannot keep its data in " + file)
                .hasMessageContaining("name a directory that can be written");
    }

    @Test
    void shouldRefuseADirectoryInUse() {
        try (EmbeddedBroker first = EmbeddedBroker.start(dir, 0, 0, Map.of())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(dir, 0, 0, Map.of()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("another broker runs there");
            assertThat(first.bootstrap()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void shouldSayWhichOverrideIsWrong() {
        assertThatThrownBy(() -> EmbeddedBroker.start(dir, 0, 0, Map.of("num.io.threads", "many")))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("num.io.threads")
                .hasMessageContaining("check the overrides");
    }

    @Test
    void shouldReportAFatalFaultInsteadOfEndingThisProgram() {
        Logger logger = (Logger) LoggerFactory.getLogger(EmbeddedBroker.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        logger.addAppender(told);
        logger.setAdditive(false);
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of())) {
            Exit.halt(1, "disk full");

            assertThat(broker.bootstrap()).isNotEmpty();
            assertThat(told.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("the embedded broker met a fatal fault (status 1) and no longer works: disk full;"
                            + " restart the program");
        } finally {
            logger.detachAppender(told);
            logger.setAdditive(true);
        }
    }

    @Test
    void shouldCloseTwiceWithoutHarm() {
        EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of());

        broker.close();
        broker.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), portOf(broker)))
                .isInstanceOf(IOException.class);
    }

    private static int portOf(EmbeddedBroker broker) {
        return Integer.parseInt(broker.bootstrap().substring("127.0.0.1:".length()));
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    }
}
