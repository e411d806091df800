package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IngestSettingsTest {

    @Test
    void shouldRefuseAStreamIdThatNoReaderWouldTake() {
        assertThatThrownBy(() -> IngestSettings.camera(" "))
                .hasMessage("ingest needs a stream id of 1 to 200 printable characters, got ' '");
        assertThatThrownBy(() -> IngestSettings.camera("x".repeat(201))).hasMessageContaining("1 to 200");
    }

    @Test
    void shouldRefuseARateThatIsNone() {
        for (double rate : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new IngestSettings("cam", rate, false, ReconnectPolicy.NEVER))
                    .hasMessage("ingest needs a finite rate of 0 or more, got " + rate);
        }
    }
}
