package io.posestream.viewer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** All open pages. Thread-safe. */
final class LiveClients implements Audience {
    private static final long STUCK_MS = 30_000;

    private final int limit;
    private final Map<LiveClient, Runnable> connections = new ConcurrentHashMap<>();
    private boolean closed;

    LiveClients(int limit) {
        this.limit = limit;
    }

    /**
     * @param hangUp breaks the connection, from any thread
     * @return whether there was room
     */
    synchronized boolean add(LiveClient client, Runnable hangUp) {
        if (closed || connections.size() >= limit) {
            return false;
        }
        connections.put(client, hangUp);
        return true;
    }

    void remove(LiveClient client) {
        connections.remove(client);
    }

    void send(byte[] message) {
        send(message, client -> true);
    }

    void send(byte[] message, Predicate<LiveClient> whom) {
        for (LiveClient client : connections.keySet()) {
            if (whom.test(client)) {
                client.offer(message);
            }
        }
    }

    /** Hangs up on pages that take nothing any more; each of them holds a thread. */
    void dropStuck() {
        long nowNanos = System.nanoTime();
        connections.forEach((client, hangUp) -> {
            if (client.stuckMs(nowNanos) > STUCK_MS) {
                hangUp.run();
            }
        });
    }

    synchronized void close() {
        closed = true;
        connections.keySet().forEach(LiveClient::end);
    }

    @Override
    public boolean watchesPictures() {
        return connections.keySet().stream().anyMatch(client -> client.wish().any());
    }

    @Override
    public boolean watchesPicturesOf(String streamId) {
        return connections.keySet().stream().anyMatch(client -> client.wish().covers(streamId));
    }
}
