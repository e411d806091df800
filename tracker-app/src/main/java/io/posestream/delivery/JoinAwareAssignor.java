package io.posestream.delivery;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.Configurable;

/**
 * The cooperative sticky assignor, which also shows when a join is under way. In between the group may be a generation
 * ahead of this member, and the broker refuses its commits: a transaction would be lost, and with it all lanes. Public
 * because Kafka makes it by name; called on the poll thread.
 */
public final class JoinAwareAssignor extends CooperativeStickyAssignor implements Configurable {
    /** Consumer property that holds the {@link AtomicBoolean} to be set while joining. */
    static final String JOINING = "posestream.joining";

    private AtomicBoolean joining = new AtomicBoolean();

    @Override
    public void configure(Map<String, ?> properties) {
        if (properties.get(JOINING) instanceof AtomicBoolean shared) {
            joining = shared;
        }
    }

    /** Asked for each request to join. */
    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        joining.set(true);
        return super.subscriptionUserData(topics);
    }

    @Override
    public void onAssignment(Assignment assignment, ConsumerGroupMetadata metadata) {
        joining.set(false);
        super.onAssignment(assignment, metadata);
    }
}
