package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalPoseTrackCommandTest {
    @TempDir
    Path folder;

    private Path cases;
    private String truth = "";
    private String results = "";

    @BeforeEach
    void findCase() throws Exception {
        cases = Path.of(
                EvalPoseTrackCommandTest.class.getResource("/posetrack/case1").toURI());
        truth = cases.resolve("truth").toString();
        results = cases.resolve("results").toString();
    }

    private static Console eval(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "eval";
        all[1] = "posetrack";
        System.arraycopy(args, 0, all, 2, args.length);
        return Console.run(all);
    }

    @Test
    void shouldPrintTheColumnsOfPublishedTables() {
        Console console = eval("--truth", truth, "--results", results);

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        assertThat(console.out().lines().findFirst().orElseThrow().trim().split(" +"))
                .containsExactly("Head", "Shou", "Elb", "Wri", "Hip", "Knee", "Ankl", "Total");
        assertThat(console.out().lines()).anyMatch(line -> line.matches("AP +\\d.* 24\\.7"));
        assertThat(console.out()).contains("MOTA", "MOTP", "HOTA", "plain MOTA");
    }

    @Test
    void shouldTellProgramsByTheUsualNames() throws Exception {
        JsonNode reference =
                new ObjectMapper().readTree(cases.resolve("reference.json").toFile());

        Console console = eval("--truth", truth, "--results", results, "--json");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode values = new ObjectMapper().readTree(console.out());
        for (String name : new String[] {"AP", "MOTA", "MOTP", "Prec", "Rec", "HOTA", "DetA", "AssA", "LocA"}) {
            assertThat(values.get(name).doubleValue())
                    .as(name)
                    .isCloseTo(reference.get(name).get(15).doubleValue(), within(1e-6));
        }
        assertThat(values.get("perJoint")).hasSize(15);
        assertThat(values.get("perPart").get("Head").get("AP").doubleValue())
                .isEqualTo(values.get("APHead").doubleValue());
        assertThat(values.get("plain").get("MOTA").doubleValue())
                .isCloseTo(reference.get("plainMOTA").doubleValue(), within(1e-6));
    }

    @Test
    void shouldTellNullWhereThereIsNothingToDivideBy() throws Exception {
        String nobody = "{\"images\":[{\"id\":1}],\"annotations\":[]}";
        Path file = Files.writeString(folder.resolve("clip.json"), nobody);

        Console console = eval("--truth", file.toString(), "--results", file.toString(), "--json");

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode values = new ObjectMapper().readTree(console.out());
        assertThat(values.get("MOTA").isNull()).isTrue();
    }

    @Test
    void shouldDrawThePartsOfTheBody() throws Exception {
        Path plot = folder.resolve("parts.png");

        Console console = eval("--truth", truth, "--results", results, "--plot", plot.toString());

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        assertThat(ImageIO.read(plot.toFile()).getWidth()).isGreaterThan(500);
    }

    @Test
    void shouldSayWhichResultIsMissing() throws Exception {
        Console console = eval("--truth", truth, "--results", folder.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("000000_mpii_test.json").doesNotContain("\tat ");
    }

    @Test
    void shouldSayInWhichLineAFileIsBroken() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"annolist\":\n[{\"annorect\":}");

        Console console = eval("--truth", broken.toString(), "--results", broken.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("broken.json, line 2").doesNotContain("\tat ");
    }

    @Test
    void shouldShowExamples() {
        Console console = eval("--help");

        assertThat(console.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(console.out()).contains("posestream eval posetrack --truth annotations/val --results predictions");
    }
}
