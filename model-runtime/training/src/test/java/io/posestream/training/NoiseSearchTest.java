package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.temporal.MotionNoise;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseSearchTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldFindNumbersThatSmoothTheseWalksBetterThanTheDefault() {
        FeatureCache cache = SmallCache.write(folder, Collections.nCopies(12, WindowKind.SIMULATED));
        NoiseSearch search = new NoiseSearch(cache, NoiseSearch.Aim.BOTH);

        NoiseSearch.Found found = search.search(1);

        double before = search.judged(MotionNoise.DEFAULT).score().mean();
        assertThat(found.score().mean()).isLessThan(.9 * before);
        assertThat(search.judged(found.noise())).isEqualTo(found);
        assertThat(search.search(1)).isEqualTo(found);
    }

    @Test
    void shouldSayThatNothingIsDegraded() {
        FeatureCache clean = SmallCache.write(folder, List.of(WindowKind.REAL));

        assertThatThrownBy(() -> new NoiseSearch(clean, NoiseSearch.Aim.BOTH))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("degraded");
    }
}
