package io.posestream.evaluation.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.dataset.coco.CocoResults;
import io.posestream.dataset.coco.CocoResultsReader;
import io.posestream.dataset.coco.CocoTruth;
import io.posestream.dataset.coco.CocoTruthReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files with the figures that pycocotools 2.0.11 gives for them ({@code COCOeval(gt, gt.loadRes(res), "keypoints")}).
 *
 * <p>The files are random numbers of ours. Each image has 0 to 8 people, 10 to 400 px high, keypoints uniform in the
 * box, each unlabelled with probability 0.2, area 0.4 to 1 of the box and sometimes exactly at a limit; one in eight is
 * a crowd, one in seven has no labelled keypoint, a few are doubled. Each image has 0 to 45 results: four of five are a
 * true person with normal noise of 0 to 0.3 of its height, the rest anywhere; scores are uniform, in some files rounded
 * to 0.1. Of 2963 such files, on all of which both agree within 1e-15, these are small ones that show one corner each.
 */
class CocoReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boxed-results",
                "categories",
                "crowds-and-unlabelled",
                "equal-scores",
                "id-zero",
                "more-than-twenty",
                "part-of-the-images",
                "text-ids"
            })
    void shouldAgreeWithTheReference(String name) throws IOException {
        Path folder = Path.of("src/test/resources/evaluation/coco", name);
        CocoTruth truth = CocoTruthReader.read(folder.resolve("truth.json"));
        CocoResults results = CocoResultsReader.read(folder.resolve("results.json"), truth);
        Map<String, Double> expected =
                new JsonMapper().readValue(folder.resolve("expected.json").toFile(), new TypeReference<>() {});

        Map<String, Double> figures = CocoEvaluation.of(truth, results).figures();

        assertThat(figures.keySet()).containsExactlyElementsOf(expected.keySet());
        assertThat(figures)
                .allSatisfy(
                        (figure, value) -> assertThat(value).as(figure).isCloseTo(expected.get(figure), within(1e-9)));
    }
}
