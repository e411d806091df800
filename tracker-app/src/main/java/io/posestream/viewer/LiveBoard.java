package io.posestream.viewer;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of all streams now, so that a page that opens sees it at once. Bounded; thread-safe. */
final class LiveBoard {
    static final int MAX_STREAMS = 64;
    static final int MAX_EVENTS = 60;

    private final Map<String, StreamWindow> streams = new TreeMap<>();
    private final Deque<StreamEvent> events = new ArrayDeque<>();
    private Optional<BrokerOutage> outage = Optional.empty();

    /** @param receivedNs nanoseconds since 1970 */
    synchronized void poses(PoseFrame frame, long receivedNs) {
        String streamId = frame.id().streamId();
        if (!streams.containsKey(streamId) && streams.size() >= MAX_STREAMS) {
            streams.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastReceivedNs()))
                    .ifPresent(longestSilent -> streams.remove(longestSilent.getKey()));
        }
        streams.computeIfAbsent(streamId, id -> new StreamWindow(frame, receivedNs))
                .add(frame, receivedNs);
    }

    synchronized void event(StreamEvent event) {
        events.addLast(event);
        if (events.size() > MAX_EVENTS) {
            events.removeFirst();
        }
        StreamWindow stream = streams.get(event.streamId());
        if (stream != null) {
            stream.happened(event);
        }
    }

    /** @return whether that is news */
    synchronized boolean broker(boolean answers, String reason, long nowNs) {
        boolean news = answers == outage.isPresent();
        if (news) {
            outage = answers ? Optional.empty() : Optional.of(new BrokerOutage(nowNs, reason));
        }
        return news;
    }

    /** Empty while the broker answers. */
    synchronized Optional<BrokerOutage> outage() {
        return outage;
    }

    synchronized List<StreamEvent> events() {
        return List.copyOf(events);
    }

    synchronized List<StreamNumbers> numbers(long nowNs) {
        return streams.values().stream().map(stream -> stream.numbers(nowNs)).toList();
    }

    /** The last minutes of a stream as JSON. */
    synchronized Optional<byte[]> history(String streamId, long nowNs) {
        return Optional.ofNullable(streams.get(streamId)).map(stream -> LiveMessages.history(stream.history(), nowNs));
    }

    /** The messages that bring a new page up to date; {@code pictures} says whether it sees any. */
    synchronized List<byte[]> snapshot(ViewerSettings settings, boolean pictures, long nowNs) {
        List<byte[]> messages = new ArrayList<>();
        messages.add(LiveMessages.hello(settings, pictures, events));
        messages.add(LiveMessages.broker(outage));
        messages.add(LiveMessages.numbers(numbers(nowNs)));
        for (StreamWindow stream : streams.values()) {
            PoseFrame last = stream.last();
            messages.add(LiveMessages.pose(last, (stream.lastReceivedNs() - last.captureTimeNs()) / 1e6));
        }
        return messages;
    }
}
