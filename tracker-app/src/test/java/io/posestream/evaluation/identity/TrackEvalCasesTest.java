package io.posestream.evaluation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference's own figures, on input made for the purpose; see README.md beside the resource. */
class TrackEvalCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> shouldAgreeWithTheReference() throws IOException {
        JsonNode cases = JSON.readTree(TrackEvalCasesTest.class.getResource("trackeval-cases.json"));
        assertThat(cases).hasSize(5);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> compare(one)));
    }

    private static void compare(JsonNode one) {
        List<IdentityScores> scores = new ArrayList<>();
        one.get("sequences").forEach(sequence -> scores.add(IdentityScores.of(frames(sequence))));
        for (int i = 0; i < scores.size(); i++) {
            compare("sequence " + i, scores.get(i), one.get("expected").get(i));
        }
        compare("combined", IdentityScores.combined(scores), one.get("expected").get(scores.size()));
    }

    private static void compare(String what, IdentityScores scores, JsonNode expected) {
        Map<String, Number> table = IdentityTable.of(scores);
        assertThat(expected).hasSizeGreaterThan(30);
        expected.fields()
                .forEachRemaining(
                        figure -> assertThat(table.get(figure.getKey()).doubleValue())
                                .as(what + " " + figure.getKey())
                                .isCloseTo(figure.getValue().asDouble(), within(1e-9)));
    }

    private static List<IdentityFrame> frames(JsonNode sequence) {
        List<IdentityFrame> frames = new ArrayList<>();
        sequence.forEach(frame -> frames.add(new IdentityFrame(
                ids(frame.get("truth")),
                ids(frame.get("tracks")),
                JSON.convertValue(frame.get("similarity"), double[][].class))));
        return frames;
    }

    private static List<Long> ids(JsonNode ids) {
        return Arrays.asList(JSON.convertValue(ids, Long[].class));
    }
}
