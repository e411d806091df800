package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.broker.BrokerFixture;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.StreamRollup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Simulated cameras, tracker, analytics, a consumer: all real, on a real broker; the analytics are started twice. */
@Timeout(180)
class AnalyticsCommandIT {
    private static final int FRAMES = 40;

    @TempDir
    private Path folder;

    @Test
    void shouldTellEachWindowOnceThoughStoppedAndStartedInTheMiddle() throws Exception {
        AnalyticsRig rig = new AnalyticsRig(folder);
        rig.track("door", FRAMES, 3);

        JsonNode tracks = rig.analyse(() -> !rig.sequences().isEmpty());
        assertThat(tracks.at("/streams/0/stream_id").asText()).isEqualTo("door");
        assertThat(tracks.at("/streams/0/tracks/0/first_seen_ns").asLong()).isPositive();
        assertThat(tracks.at("/elsewhere")).isEmpty();
        rig.track("gate", FRAMES, 4);
        rig.analyse(() -> frames(rig.rollups()) >= 2 * FRAMES);

        List<PoseSequence> told = rig.sequences();
        Set<String> identities = new HashSet<>();
        assertThat(told)
                .allSatisfy(window -> assertThat(identities.add(
                                window.streamId() + window.epoch() + "/" + window.trackId() + "@" + window.endNs()))
                        .isTrue());
        assertThat(told).map(PoseSequence::streamId).contains("door", "gate");
        assertThat(told).allSatisfy(window -> {
            assertThat(window.values()).hasSize(AnalyticsRig.STEPS * 17 * PoseSequence.CHANNELS);
            assertThat(window.coverage()).isGreaterThanOrEqualTo(.5f);
            assertThat(window.refinedFrames()).isPositive();
            assertThat(window.frame().reference()).isEqualTo(PoseSequence.Reference.TORSO);
        });
        assertThat(told).anyMatch(window -> window.coverage() == 1);
        assertThat(frames(rig.rollups())).isEqualTo(2 * FRAMES);
    }

    @Test
    void shouldDescribeItsPartsWithoutABroker() {
        Console console = Console.run("analytics", "--describe", "--bootstrap", "nowhere:1");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        assertThat(console.out()).contains("read-poses", "admit-frames", "cut-sequences", "posestream.rollups.v1");
    }

    @Test
    void shouldSayWhichTopicIsNotThere() {
        Console console =
                Console.run("analytics", "--bootstrap", BrokerFixture.bootstrap(), "--set", "topics.alerts=not-there");

        assertThat(console.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(console.err()).contains("not-there").doesNotContain("\tat ");
    }

    /** Frames that were looked at; of a minute that was told again, the last word. */
    private static long frames(List<StreamRollup> rollups) {
        Map<String, StreamRollup> last = new HashMap<>();
        rollups.forEach(minute -> last.put(minute.streamId() + minute.startNs(), minute));
        return last.values().stream()
                .mapToLong(minute -> minute.frames().lookedAt())
                .sum();
    }
}
