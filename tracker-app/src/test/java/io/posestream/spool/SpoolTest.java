package io.posestream.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final long MANY = 1 << 20;

    @TempDir
    private Path folder;

    private long nowMs = 1_000_000;

    @Test
    void shouldGiveBackInOrderWhatItWasGiven() {
        try (Spool spool = open(MANY)) {
            append(spool, 0, 300);

            assertThat(taken(spool)).isEqualTo(names(0, 300));
            assertThat(spool.waiting()).isZero();
        }
    }

    @Test
    void shouldGoOnAfterARestartWithWhatWasNotDone() {
        try (Spool spool = open(MANY)) {
            append(spool, 0, 300);
            taken(spool);
            spool.done(120);
        }
        try (Spool spool = open(MANY)) {
            assertThat(spool.waiting()).isEqualTo(180);
            append(spool, 300, 310);
            assertThat(taken(spool)).isEqualTo(names(120, 310));
        }
    }

    @Test
    void shouldNumberOnAfterEverythingIsDone() {
        try (Spool spool = open(MANY)) {
            append(spool, 0, 5);
            spool.done(5);
            assertThat(spool.bytes()).isZero();
        }
        try (Spool spool = open(MANY)) {
            assertThat(spool.append("more".getBytes(UTF_8))).isEqualTo(5);
        }
    }

    @Test
    void shouldCutOffARecordThatWasNotFinished() throws IOException {
        try (Spool spool = open(MANY)) {
            append(spool, 0, 3);
        }
        try (FileChannel file = FileChannel.open(segments().get(0), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 1);
        }
        try (Spool spool = open(MANY)) {
            assertThat(spool.waiting()).isEqualTo(2);
            append(spool, 7, 8);
            assertThat(taken(spool)).containsExactly("record 0", "record 1", "record 7");
        }
    }

    @Test
    void shouldNotHandOutARecordThatWasDamaged() throws IOException {
        try (Spool spool = open(MANY)) {
            append(spool, 0, 3);
        }
        byte[] bytes = Files.readAllBytes(segments().get(0));
        bytes[bytes.length - 1] ^= 1;
        Files.write(segments().get(0), bytes);

        try (Spool spool = open(MANY)) {
            assertThat(taken(spool)).containsExactly("record 0", "record 1");
        }
    }

    @Test
    void shouldDropTheOldestWhenThereIsNoRoom() throws IOException {
        List<String> dropped = new ArrayList<>();
        try (Spool spool = open(64 << 10)) {
            spool.onDrop((from, end) -> dropped.addAll(names((int) from, (int) end)));
            for (int i = 0; i < 5000; i++) {
                spool.append(("record " + i).getBytes(UTF_8));
                assertThat(spool.bytes()).isLessThanOrEqualTo(64 << 10);
            }
            long onDisk = 0;
            for (Path segment : segments()) {
                onDisk += Files.size(segment);
            }
            assertThat(onDisk).isBetween(60L << 10, 64L << 10);

            List<String> kept = taken(spool);
            assertThat(dropped).isNotEmpty();
            assertThat(Stream.concat(dropped.stream(), kept.stream())).containsExactlyElementsOf(names(0, 5000));
        }
    }

    @Test
    void shouldNotTellAsDroppedWhatWasTaken() {
        List<Long> dropped = new ArrayList<>();
        try (Spool spool = open(64 << 10)) {
            spool.onDrop((from, end) -> dropped.add(from));
            append(spool, 0, 50);
            spool.takeAll();
            nowMs += Duration.ofHours(2).toMillis();
            spool.expire();

            assertThat(spool.bytes()).isZero();
            assertThat(dropped).isEmpty();
        }
    }

    @Test
    void shouldDropWhatIsTooOld() {
        List<Long> ends = new ArrayList<>();
        try (Spool spool = open(64 << 10)) {
            spool.onDrop((from, end) -> ends.add(end));
            append(spool, 0, 200);
            nowMs += Duration.ofHours(2).toMillis();
            spool.append(new byte[4000]);

            assertThat(ends).last().isEqualTo(200L);
            assertThat(spool.waiting()).isEqualTo(1);
        }
    }

    @Test
    void shouldBelongToOneProcessAtATime() {
        try (Spool spool = open(MANY)) {
            assertThat(spool.waiting()).isZero();
            assertThatThrownBy(() -> open(MANY))
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("is in use by another process; end that one");
        }
    }

    private Spool open(long maxBytes) {
        return Spool.open(new SpoolSettings(folder, maxBytes, Duration.ofHours(1)), () -> nowMs);
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".spool"))
                    .sorted()
                    .toList();
        }
    }

    private static void append(Spool spool, int from, int end) {
        names(from, end).forEach(name -> spool.append(name.getBytes(UTF_8)));
    }

    private static List<String> names(int from, int end) {
        return IntStream.range(from, end).mapToObj(i -> "record " + i).toList();
    }

    private static List<String> taken(Spool spool) {
        List<String> taken = new ArrayList<>();
        for (Spool.Entry entry; (entry = spool.take()) != null; ) {
            taken.add(new String(entry.payload(), UTF_8));
        }
        return taken;
    }
}
