package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloserTest {
    private final List<String> closed = new ArrayList<>();
    private final Closer closer = new Closer();

    @Test
    void shouldCloseInReverseOrder() {
        closer.keep(() -> closed.add("broker"));
        closer.keep(() -> closed.add("tracker"));

        closer.close();

        assertThat(closed).containsExactly("tracker", "broker");
    }

    @Test
    void shouldTryEveryCloseAndThrowTheFirstFailure() {
        closer.keep(() -> closed.add("broker"));
        closer.keep(() -> {
            throw new IllegalStateException("second");
        });
        closer.keep(() -> {
            throw new IllegalStateException("first");
        });

        assertThatThrownBy(closer::close)
                .hasMessage("first")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(s -> assertThat(s).hasMessage("second")));
        assertThat(closed).containsExactly("broker");
    }

    @Test
    void shouldCloseOnlyOnce() {
        closer.keep(() -> closed.add("broker"));

        closer.close();
        closer.close();

        assertThat(closed).hasSize(1);
    }
}
