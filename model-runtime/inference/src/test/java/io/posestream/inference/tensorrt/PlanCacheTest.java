package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCacheTest {
    private static final byte[] PLAN = {10, 20, 30, 40, 50};

    @TempDir
    Path folder;

    @Test
    void shouldGiveBackWhatItKept() {
        PlanCache cache = new PlanCache(folder.resolve("not/there/yet"));

        cache.write("a.plan", PLAN);

        assertThat(cache.read("a.plan"))
                .hasValueSatisfying(plan -> assertThat(plan).isEqualTo(PLAN));
        assertThat(cache.read("b.plan")).isEmpty();
    }

    @Test
    void shouldReplaceAnOlderPlanAndLeaveNoPartsBehind() throws IOException {
        PlanCache cache = new PlanCache(folder);
        cache.write("a.plan", new byte[] {1});

        cache.write("a.plan", PLAN);

        assertThat(cache.read("a.plan"))
                .hasValueSatisfying(plan -> assertThat(plan).isEqualTo(PLAN));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void shouldTakeEveryDamagedPlanAsMissing() throws IOException {
        PlanCache cache = new PlanCache(folder);
        cache.write("a.plan", PLAN);
        byte[] whole = Files.readAllBytes(folder.resolve("a.plan"));

        for (int i : new int[] {0, PLAN.length, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(folder.resolve("damaged.plan"), damaged);
            Files.write(folder.resolve("torn.plan"), Arrays.copyOf(whole, i));

            assertThat(cache.read("damaged.plan"))
                    .as("bit flipped in byte %d", i)
                    .isEmpty();
            assertThat(cache.read("torn.plan")).as("cut after %d bytes", i).isEmpty();
        }
    }

    @Test
    void shouldForget() {
        PlanCache cache = new PlanCache(folder);
        cache.write("a.plan", PLAN);

        cache.forget("a.plan");
        cache.forget("never there");

        assertThat(cache.read("a.plan")).isEmpty();
    }

    @Test
    void shouldGoOnWithoutAFolderItCanWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        PlanCache cache = new PlanCache(file.resolve("below"));

        cache.write("a.plan", PLAN);

        assertThat(cache.read("a.plan")).isEmpty();
    }
}
