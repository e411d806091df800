package io.posestream.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings of a broker that is its own controller, alone, on the loopback address. */
final class BrokerProperties {
    static final String LOOPBACK = "127.0.0.1";
    static final int NODE_ID = 1;
    static final String CLIENT_LISTENER = "CLIENTS";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final int MAX_RECORD_BYTES = 16 << 20;
    private static final int LOG_SEGMENT_BYTES = 256 << 20;

    /** The cleaner's default of 128 MiB of heap is too much for a guest in this JVM. */
    private static final int CLEANER_BUFFER_BYTES = 2 << 20;

    private BrokerProperties() {}

    static Properties of(Path dir, int port, int controllerPort, Map<String, String> overrides) {
        Properties properties = new Properties();
        putListeners(properties, port, controllerPort);
        properties.put("log.dirs", dir.toAbsolutePath().toString());
        putSingleNode(properties);
        putSizes(properties);
        properties.putAll(overrides);
        return properties;
    }

    private static void putListeners(Properties properties, int port, int controllerPort) {
        String listeners = CLIENT_LISTENER + "://" + LOOPBACK + ":" + port + "," + CONTROLLER_LISTENER + "://"
                + LOOPBACK + ":" + controllerPort;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort);
        properties.put("listeners", listeners);
        properties.put("advertised.listeners", listeners);
        properties.put("inter.broker.listener.name", CLIENT_LISTENER);
        properties.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    }

    private static void putSingleNode(Properties properties) {
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.streams.initial.rebalance.delay.ms", "0");
    }

    private static void putSizes(Properties properties) {
        properties.put("message.max.bytes", Integer.toString(MAX_RECORD_BYTES));
        properties.put("replica.fetch.max.bytes", Integer.toString(MAX_RECORD_BYTES));
        properties.put("log.segment.bytes", Integer.toString(LOG_SEGMENT_BYTES));
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
        properties.put("auto.create.topics.enable", "false");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
    }
}
