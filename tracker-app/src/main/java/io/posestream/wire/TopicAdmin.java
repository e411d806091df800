package io.posestream.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes and checks our topics. Thread-safe. Every failure is a {@link TransportException}. */
public final class TopicAdmin implements AutoCloseable {
    private static final Map<String, String> DEFAULTS =
            Map.of("default.api.timeout.ms", "10000", "request.timeout.ms", "5000");

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);
    private static final Duration VISIBLE_POLL = Duration.ofMillis(20);

    private final Admin admin;
    private final String bootstrap;

    /** @param kafka settings of the Kafka client; they win over ours */
    public TopicAdmin(Map<String, String> kafka) {
        bootstrap = kafka.getOrDefault("bootstrap.servers", "no address");
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        settings.putAll(kafka);
        try {
            admin = Admin.create(settings);
        } catch (KafkaException e) {
            throw TransportException.of(e, "cannot connect to Kafka", bootstrap);
        }
    }

    /** Makes the topics that are missing and compares the others. Doing it again changes nothing. */
    public TopicReport ensure(List<TopicLayout> layouts) {
        Set<String> present = existing();
        List<TopicLayout> missing =
                layouts.stream().filter(l -> !present.contains(l.name())).toList();
        List<String> created =
                missing.stream().filter(this::create).map(TopicLayout::name).toList();
        awaitVisible(missing.stream().map(TopicLayout::name).toList());
        List<TopicLayout> others = layouts.stream()
                .filter(layout -> !created.contains(layout.name()))
                .toList();
        return new TopicReport(created, differences(others));
    }

    /** How existing topics differ from their layouts. */
    public List<TopicDifference> differences(List<TopicLayout> layouts) {
        List<String> names = layouts.stream().map(TopicLayout::name).toList();
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(names).allTopicNames(), "cannot describe topics " + names);
        Map<String, Config> configs =
                await(admin.describeConfigs(resources).all(), "cannot describe topics " + names).entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        List<TopicDifference> differences = new ArrayList<>();
        for (TopicLayout layout : layouts) {
            TopicDescription description = descriptions.get(layout.name());
            Config config = configs.get(layout.name());
            if (description != null && config != null) {
                differences.addAll(LayoutComparison.compare(layout, description, config));
            }
        }
        return differences;
    }

    /** Fails with the names of topics that do not exist. */
    public void require(Collection<String> topics) {
        Set<String> absent = new TreeSet<>(topics);
        absent.removeAll(existing());
        if (!absent.isEmpty()) {
            throw TransportException.of(
                    new UnknownTopicOrPartitionException(), "cannot use topic " + String.join(", ", absent), bootstrap);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Set<String> existing() {
        return await(admin.listTopics().names(), "cannot list topics");
    }

    /** @return false when another program was faster */
    private boolean create(TopicLayout layout) {
        NewTopic topic = new NewTopic(layout.name(), Optional.of(layout.partitions()), Optional.empty())
                .configs(layout.settings());
        try {
            await(admin.createTopics(List.of(topic)).all(), "cannot create topic " + layout.name());
            return true;
        } catch (TransportException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** Brokers learn of a new topic a moment after its creation is confirmed. */
    private void awaitVisible(List<String> created) {
        long deadlineNs = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        while (!existing().containsAll(created)) {
            if (System.nanoTime() > deadlineNs) {
                throw TransportException.of(
                        new TimeoutException(), "cannot see the topics just created, " + created, bootstrap);
            }
            LockSupport.parkNanos(VISIBLE_POLL.toNanos());
        }
    }

    private <T> T await(KafkaFuture<T> future, String doing) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw TransportException.of(e, doing, bootstrap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(doing + " at " + bootstrap + ": interrupted while waiting", e);
        }
    }
}
