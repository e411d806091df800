package io.posestream.letters;

import io.posestream.wire.TopicLayout;
import io.posestream.wire.TransportException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends letters back to the topic they came from, in the order in which they were there. One transaction for a hundred
 * letters and their marks; whoever starts a second retry meanwhile ends the first. One thread.
 */
public final class LetterRetry implements AutoCloseable {
    /** Of the producer; one for each dead letter topic, so that two retries cannot both send the same letter. */
    private static final String TRANSACTIONS = "posestream-dlq-retry-";

    private static final int AT_ONCE = 100;
    private static final long BYTES_AT_ONCE = 32 << 20;

    private final LetterTopic letters;
    private final String bootstrap;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, Integer> partitions = new HashMap<>();

    /**
     * @param letters stays with the caller
     * @throws TransportException when the broker is not there
     */
    public LetterRetry(Map<String, String> kafka, LetterTopic letters) {
        this.letters = letters;
        this.bootstrap = kafka.getOrDefault("bootstrap.servers", "no address");
        Map<String, Object> settings = new HashMap<>(Map.of(
                "acks",
                "all",
                "max.request.size",
                Integer.toString(TopicLayout.MAX_DEAD_LETTER_BYTES),
                "max.block.ms",
                "15000"));
        settings.putAll(kafka);
        settings.put("transactional.id", TRANSACTIONS + letters.name());
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        explained(producer::initTransactions);
    }

    /**
     * Sends letters back, each once.
     *
     * @param due as {@link LetterTopic#due} gave them after this was opened
     * @return how many; a letter that the broker has deleted meanwhile does not count
     * @throws TransportException when the rest cannot be sent; those before stand
     */
    public int send(List<Letter> due) {
        int sent = 0;
        int next = 0;
        while (next < due.size()) {
            long bytes = 0;
            explained(producer::beginTransaction);
            int end = next;
            while (end < due.size() && end - next < AT_ONCE && bytes < BYTES_AT_ONCE) {
                Letter letter = due.get(end++);
                bytes += letter.bytes();
                sent += hand(letter) ? 1 : 0;
            }
            next = end;
            explained(producer::commitTransaction);
        }
        return sent;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The commit fails when one of them does.
    private boolean hand(Letter letter) {
        Optional<ConsumerRecord<byte[], byte[]>> record = letters.fetch(letter.place());
        record.ifPresent(found -> explained(() -> {
            int known = partitions.computeIfAbsent(
                    letter.sourceTopic(), topic -> producer.partitionsFor(topic).size());
            ProducerRecord<byte[], byte[]> back = ReturnedRecord.of(letter, found, known);
            producer.send(back);
            producer.send(RetryMark.of(letters.name(), letter.place(), found.key()));
        }));
        return record.isPresent();
    }

    private void explained(Runnable work) {
        try {
            work.run();
        } catch (KafkaException e) {
            throw TransportException.of(e, "cannot send letters of " + letters.name() + " back", bootstrap);
        }
    }

    /** What was not committed is not sent. */
    @Override
    public void close() {
        producer.close();
    }
}
