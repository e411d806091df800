package io.posestream.analytics.streams;

import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Values to records as the wire contract has them: key, timestamp, headers, protobuf. */
final class RecordEncoder<V> extends ContextualProcessor<String, V, byte[], byte[]> {
    private final Function<V, ProducerRecord<byte[], byte[]>> encoding;

    RecordEncoder(Function<V, ProducerRecord<byte[], byte[]>> encoding) {
        this.encoding = encoding;
    }

    @Override
    public void process(Record<String, V> record) {
        ProducerRecord<byte[], byte[]> encoded = encoding.apply(record.value());
        context().forward(new Record<>(encoded.key(), encoded.value(), encoded.timestamp(), encoded.headers()));
    }
}
