package io.posestream.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One real broker for all tests of this JVM, started by the first that asks. Topic names are never used twice. */
public final class BrokerFixture {
    private BrokerFixture() {}

    /** Address of the running broker. */
    public static String bootstrap() {
        return Running.BROKER.bootstrap();
    }

    /** A topic name no other test has, such as {@code frames-1b4e28ba}; the topic is not made. */
    public static String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Makes a topic with a unique name that takes records of up to 8 MiB. */
    public static String createTopic(String prefix, int partitions) {
        String name = uniqueName(prefix);
        create(new NewTopic(name, partitions, (short) 1).configs(Map.of("max.message.bytes", "8388608")));
        return name;
    }

    /** Makes a topic and waits until the broker shows it, which is a moment after it confirms. */
    public static void create(NewTopic topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(topic)).all().get();
            while (!admin.listTopics().names().get().contains(topic.name())) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("topic " + topic.name() + " could not be made", e);
        }
    }

    private static final class Running {
        static final EmbeddedBroker BROKER = start();

        private static EmbeddedBroker start() {
            try {
                Path dir = Files.createTempDirectory("posestream-broker");
                EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, dir), "stop-broker"));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedBroker broker, Path dir) {
            broker.close();
            try (var files = Files.walk(dir)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
