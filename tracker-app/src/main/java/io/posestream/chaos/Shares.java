package io.posestream.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

/** Who serves which partition of the frames topic, as the broker says. Thread-safe. */
final class Shares implements AutoCloseable {
    private static final long PATIENCE_MS = 2_000;
    private static final long STEP_MS = 250;

    private final Admin admin;
    private final String group;
    private Map<String, Set<Integer>> last = Map.of();

    Shares(Map<String, String> kafka, String group) {
        this.admin = Admin.create(Map.copyOf(kafka));
        this.group = group;
    }

    /** Partitions by instance; what was known before when the broker does not say, or nobody serves anything. */
    synchronized Map<String, Set<Integer>> now() {
        try {
            Map<String, Set<Integer>> shares = new HashMap<>();
            admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .values()
                    .forEach(description -> description
                            .members()
                            .forEach(member -> shares.put(
                                    member.groupInstanceId().orElse(member.consumerId()), partitions(member))));
            if (served(shares) > 0) {
                last = shares;
            }
        } catch (ExecutionException | TimeoutException e) {
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private static Set<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    private static int served(Map<String, Set<Integer>> shares) {
        return shares.values().stream().mapToInt(Set::size).sum();
    }

    /** @return whether so many instances serve so many partitions in time, each of them some */
    boolean await(int instances, int partitions, long patienceMs) throws InterruptedException {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        while (System.nanoTime() < deadlineNs) {
            Map<String, Set<Integer>> shares = now();
            boolean allHaveSome = shares.values().stream().noneMatch(Set::isEmpty);
            if (shares.size() == instances && allHaveSome && served(shares) == partitions) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MS);
        }
        return false;
    }

    @Override
    public void close() {
        admin.close();
    }
}
