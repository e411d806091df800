package io.posestream.doctor;

import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.wire.TopicNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;

/** Whether the brokers answer, which topics they have and how large those are, and whether cameras' clocks agree. */
final class KafkaExamination implements Examination {
    private static final String TIMEOUT_MS = "5000";

    private final TopicNames topics;
    private final Map<String, Object> kafka;

    KafkaExamination(Settings settings, Map<String, String> kafka) {
        topics = Topics.names(settings);
        this.kafka = new HashMap<>(Map.of("default.api.timeout.ms", TIMEOUT_MS, "request.timeout.ms", TIMEOUT_MS));
        this.kafka.putAll(kafka);
    }

    @Override
    public String subject() {
        return "kafka";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try (Admin admin = Admin.create(kafka)) {
            long askedNs = System.nanoTime();
            List<Node> nodes = List.copyOf(admin.describeCluster().nodes().get());
            long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - askedNs);
            findings.add(Finding.ok(subject(), nodes.size() + " broker(s), answered in " + tookMs + " ms"));
            Set<String> there = admin.listTopics().names().get();
            TopicSizes sizes = TopicSizes.read(admin, nodes, there);
            for (String topic :
                    List.of(topics.frames(), topics.poses(), topics.events(), topics.deadLetters(), topics.state())) {
                findings.add(topic(topic, there, sizes));
            }
            findings.add(
                    there.contains(topics.frames())
                            ? new CameraClocks(kafka, topics.frames()).finding()
                            : Finding.skipped("clock", "there are no frames to compare clocks by"));
        } catch (ExecutionException | KafkaException e) {
            findings.add(unreachable(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            findings.add(unreachable(e));
        }
        return findings;
    }

    private Finding topic(String topic, Set<String> there, TopicSizes sizes) {
        return there.contains(topic)
                ? Finding.ok("topic", topic + ": " + sizes.of(topic))
                : Finding.fail("topic", topic + " is not there", "Create it: posestream topics create");
    }

    private Finding unreachable(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Finding.fail(
                subject(),
                "no broker answers at " + kafka.get("bootstrap.servers") + " (" + cause.getMessage() + ")",
                "Check address, network, TLS and SASL settings (posestream config explain); to try things out:"
                        + " posestream broker");
    }
}
