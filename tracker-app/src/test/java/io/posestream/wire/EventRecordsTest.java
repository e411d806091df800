package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.EventKind;
import io.posestream.frame.StreamEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventRecordsTest {

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void shouldReadBackWhatWasWritten(EventKind kind) {
        StreamEvent event = new StreamEvent("cam", 7, 3_000_000, kind, 12, "in words");

        assertThat(EventRecords.decode(Records.received(EventRecords.encode("events", event))))
                .isEqualTo(event);
    }

    @Test
    void shouldReadAKindOfTheFutureAsOther() {
        byte[] newer = io.posestream.proto.v1.StreamEvent.newBuilder()
                .setStreamId("cam")
                .setKindValue(90)
                .setDetail("the camera was moved")
                .build()
                .toByteArray();

        StreamEvent event = EventRecords.decode(Records.received("cam", newer));

        assertThat(event.kind()).isEqualTo(EventKind.OTHER);
        assertThat(event.detail()).isEqualTo("the camera was moved");
    }

    @Test
    void shouldExplainWhatIsNoEvent() {
        assertThatThrownBy(() -> EventRecords.decode(Records.received("cam", new byte[] {1, 2, 3})))
                .isInstanceOf(WireException.class)
                .hasMessage("record frames-3@41 has a value of 3 bytes that is not a posestream.v1.StreamEvent");
    }
}
