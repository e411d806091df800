package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final byte[] KEY = {(byte) 0xC3, (byte) 0x28};
    private static final byte[] VALUE = {5, 0, 5};

    @Test
    void shouldKeepTheRecordAndSayWhereItFailed() {
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, "traceparent", "00-aa-bb-01");
        ConsumerRecord<byte[], byte[]> source = Records.received(KEY, VALUE, Records.TIMESTAMP_MS, headers);

        ProducerRecord<byte[], byte[]> letter =
                DeadLetters.of("dead", source, "wire", "it is noise", new WireException("it is noise"));

        assertThat(letter.topic()).isEqualTo("dead");
        assertThat(letter.key()).isSameAs(KEY);
        assertThat(letter.value()).isSameAs(VALUE);
        assertThat(letter.timestamp()).isEqualTo(Records.TIMESTAMP_MS);
        ConsumerRecord<byte[], byte[]> received = Records.received(letter);
        assertThat(Headers.text(received, "traceparent")).isEqualTo("00-aa-bb-01");
        assertThat(Headers.text(received, Headers.DEAD_LETTER_TOPIC)).isEqualTo("frames");
        assertThat(Headers.text(received, Headers.DEAD_LETTER_PARTITION)).isEqualTo("3");
        assertThat(Headers.text(received, Headers.DEAD_LETTER_OFFSET)).isEqualTo("41");
        assertThat(Headers.text(received, Headers.DEAD_LETTER_STAGE)).isEqualTo("wire");
        assertThat(Headers.text(received, Headers.DEAD_LETTER_REASON)).isEqualTo("it is noise");
        assertThat(Headers.text(received, Headers.DEAD_LETTER_EXCEPTION)).isEqualTo(WireException.class.getName());
        assertThat(source.headers().toArray()).hasSize(1);
    }

    @Test
    void shouldTakeARecordWithNothingInIt() {
        ConsumerRecord<byte[], byte[]> source = Records.received((byte[]) null, null, -1, new RecordHeaders());

        ProducerRecord<byte[], byte[]> letter = DeadLetters.of("dead", source, "decode", "x".repeat(5000), null);

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(letter.timestamp()).isNull();
        assertThat(letter.headers().lastHeader(Headers.DEAD_LETTER_EXCEPTION)).isNull();
        assertThat(letter.headers().lastHeader(Headers.DEAD_LETTER_REASON).value())
                .hasSize(1003);
    }
}
