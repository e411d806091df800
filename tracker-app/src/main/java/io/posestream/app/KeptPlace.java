package io.posestream.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a group still keeps the place of an instance that ended a moment ago: then its streams are served by nobody
 * until it is back or the session timeout is over.
 */
final class KeptPlace {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPlace.class);
    private static final long PATIENCE_MS = 3_000;

    private KeptPlace() {}

    /** False when the broker does not say. */
    static boolean of(Map<String, String> kafka, String group, String instance) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            return admin
                    .describeConsumerGroups(List.of(group))
                    .all()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .flatMap(description -> description.members().stream())
                    .anyMatch(member -> instance.equals(member.groupInstanceId().orElse("")));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Nothing is known of group {}: {}", group, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
