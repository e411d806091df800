package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole product in one process. No word on speed: the budget is off, every frame is looked at. */
class DemoCommandIT {

    @Test
    @Timeout(240)
    void shouldAnswerEveryFrameAndFindTheSimulatedPeople() throws Exception {
        Console console = Console.run(
                "demo",
                "--streams",
                "2",
                "--people",
                "2",
                "--fps",
                "5",
                "--seconds",
                "8",
                "--size",
                "640x360",
                "--headless",
                "--json",
                "--set",
                "stream.latency-budget-ms=0");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode verdict = new ObjectMapper()
                .readTree(console.out().lines().reduce((first, last) -> last).orElseThrow());
        assertThat(verdict.get("framesSent").asInt()).isEqualTo(80);
        assertThat(verdict.get("outcomes").asInt()).isEqualTo(80);
        assertThat(verdict.get("droppedLate").asInt()).isZero();
        assertThat(verdict.get("deadLetters").asInt()).isZero();
        assertThat(verdict.get("pck").asDouble()).isGreaterThanOrEqualTo(0.85);
        assertThat(verdict.get("idSwitches").asInt()).isLessThanOrEqualTo(2);
        assertThat(verdict.get("latencyMs").has("p95")).isTrue();
    }
}
