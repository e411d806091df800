package io.posestream.evaluation.posetrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.dataset.posetrack.BodyJoint;
import io.posestream.dataset.posetrack.PoseTrackReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the figures of poseval and of PoseTrack21's kit; see README.md beside the cases. */
class ReferenceFiguresTest {
    private static final double TOLERANCE = 1e-6;

    private static Path folder(String name) throws Exception {
        return Path.of(
                ReferenceFiguresTest.class.getResource("/posetrack/" + name).toURI());
    }

    private static PoseTrackScores score(Path folder) {
        PoseTrackEvaluation evaluation = new PoseTrackEvaluation();
        for (String sequence : List.of("000000_mpii_test.json", "000001_mpii_test.json")) {
            evaluation.add(new SequencePair(
                    PoseTrackReader.read(folder.resolve("truth").resolve(sequence)),
                    PoseTrackReader.read(folder.resolve("results").resolve(sequence))));
        }
        return evaluation.scores();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case1", "case2", "case3", "case4"})
    void shouldAgreeToTheLastDigitThatMatters(String name) throws Exception {
        JsonNode reference = new ObjectMapper()
                .readTree(folder(name).resolve("reference.json").toFile());

        PoseTrackScores scores = score(folder(name));

        check(reference, "AP", scores.detection().ap(), scores.detection().ap().mean());
        check(
                reference,
                "precision",
                scores.detection().precision(),
                scores.detection().precision().mean());
        check(
                reference,
                "recall",
                scores.detection().recall(),
                scores.detection().recall().mean());
        check(
                reference,
                "MOTA",
                scores.tracking().mota(),
                scores.tracking().mota().mean());
        check(
                reference,
                "MOTP",
                scores.tracking().motp(),
                scores.tracking().motp().mean());
        check(
                reference,
                "MOTPmatched",
                scores.tracking().pairMotp(),
                scores.tracking().pairMotp().mean());
        check(
                reference,
                "Prec",
                scores.tracking().precision(),
                scores.tracking().precision().mean());
        check(
                reference,
                "Rec",
                scores.tracking().recall(),
                scores.tracking().recall().mean());
        HotaScores hota = scores.hota();
        check(reference, "HOTA", hota.hota(), hota.total().hota());
        check(reference, "DetA", hota.detA(), hota.total().detA());
        check(reference, "AssA", hota.assA(), hota.total().assA());
        check(reference, "LocA", hota.locA(), hota.total().locA());
        assertThat(scores.plainTracking().mota().mean())
                .isCloseTo(reference.get("plainMOTA").doubleValue(), within(TOLERANCE));
        assertThat(scores.plainTracking().motp().mean())
                .isCloseTo(reference.get("plainMOTP").doubleValue(), within(TOLERANCE));
    }

    private static void check(JsonNode reference, String name, JointValues values, double total) {
        JsonNode expected = reference.get(name);
        for (BodyJoint joint : BodyJoint.values()) {
            assertThat(values.of(joint))
                    .as("%s of %s", name, joint)
                    .isCloseTo(expected.get(joint.id()).doubleValue(), within(TOLERANCE));
        }
        assertThat(total).as(name).isCloseTo(expected.get(BodyJoint.COUNT).doubleValue(), within(TOLERANCE));
    }
}
