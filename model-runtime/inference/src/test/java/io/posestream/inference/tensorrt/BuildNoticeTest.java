package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BuildNoticeTest {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @Test
    void shouldTellOfTheBeginningAndTheEnd() {
        byte[] plan = new BuildNotice(told::add, 60_000).during("pose", "NVIDIA H200", () -> new byte[2_500_000]);

        assertThat(plan).hasSize(2_500_000);
        assertThat(told)
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("pose", "NVIDIA H200", "kept"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Built pose", "2.5 MB"));
    }

    @Test
    void shouldGiveSignsOfLifeUntilItEnds() {
        new BuildNotice(told::add, 1).during("pose", "NVIDIA H200", () -> {
            while (told.size() < 4) {
                Thread.onSpinWait();
            }
            return new byte[0];
        });

        assertThat(told)
                .filteredOn(sentence -> sentence.startsWith("Still building pose"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldNotTellOfAnEndThatWasAFailure() {
        assertThatThrownBy(() -> new BuildNotice(told::add, 60_000).during("pose", "NVIDIA H200", () -> {
                    throw new IllegalStateException("out of memory");
                }))
                .hasMessage("out of memory");
        assertThat(told).hasSize(1);
    }
}
