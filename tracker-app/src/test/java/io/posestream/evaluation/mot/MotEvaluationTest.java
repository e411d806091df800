package io.posestream.evaluation.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.mot.MotBenchmark;
import io.posestream.dataset.mot.MotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void shouldNeitherPraiseNorBlameWhoFindsADistractor() throws IOException {
        MotResult result = compare(
                MotBenchmark.MOT17,
                "1,1,0,0,10,20,1,1,1\n1,2,100,0,10,20,1,7,1\n1,3,200,0,10,20,0,1,1\n",
                "1,5,0,0,10,20,1,-1,-1,-1\n1,6,100,0,10,20,1,-1,-1,-1\n");

        assertThat(result.scores().clear().mota()).isEqualTo(1);
        assertThat(result.truthsLeftOut()).isEqualTo(2);
        assertThat(result.tracksLeftOut()).isEqualTo(1);
    }

    @Test
    void shouldBlameWhoFindsWhatIsMarkedZero() throws IOException {
        MotResult result = compare(
                MotBenchmark.MOT15,
                "1,1,0,0,10,20,0,-1,-1,-1\n1,2,50,0,10,20,1,-1,-1,-1\n",
                "1,5,0,0,10,20,1,-1,-1,-1\n");

        assertThat(result.scores().clear().fp()).isEqualTo(1);
        assertThat(result.scores().clear().fn()).isEqualTo(1);
    }

    @Test
    void shouldBlameWhoFindsABicycleOnlyBeforeMot20() throws IOException {
        String truth = "1,1,0,0,10,20,1,6,1\n1,2,50,0,10,20,1,1,1\n";
        String tracks = "1,5,0,0,10,20,1,-1,-1,-1\n";

        assertThat(compare(MotBenchmark.MOT17, truth, tracks).scores().clear().fp())
                .isEqualTo(1);
        assertThat(compare(MotBenchmark.MOT20, truth, tracks).scores().clear().fp())
                .isZero();
    }

    @Test
    void shouldCountFramesThatOnlyTheTracksHave() throws IOException {
        MotResult result = compare(
                MotBenchmark.MOT15,
                "1,1,0,0,10,20,1,-1,-1,-1\n",
                "1,5,0,0,10,20,1,-1,-1,-1\n9,5,0,0,10,20,1,-1,-1,-1\n");

        assertThat(result.scores().count().frames()).isEqualTo(9);
        assertThat(result.scores().clear().fp()).isEqualTo(1);
    }

    @Test
    void shouldRefuseFramesBeyondTheSequence() throws IOException {
        Files.writeString(folder.resolve("seqinfo.ini"), "[Sequence]\nname=S\nseqLength=3\n");

        assertThatThrownBy(() -> compare(
                        MotBenchmark.MOT15, "1,1,0,0,10,20,1,-1,-1,-1\n", "1,5,0,0,10,20,1\n\n4,5,0,0,10,20,1\n"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("tracks.txt, line 3: frame 4 is beyond the sequence, which has 3 frames");
    }

    @Test
    void shouldRefuseTruthWithoutClassesWhereClassesAreNeeded() {
        assertThatThrownBy(() -> compare(MotBenchmark.MOT17, "1,1,0,0,10,20,1,-1,-1,-1\n", ""))
                .hasMessageContaining("gt.txt, line 1: truth of MOT17 has a class of 1 to 13")
                .hasMessageContaining("MOT15");
    }

    @Test
    void shouldRefuseTracksOfCars() {
        assertThatThrownBy(() -> compare(MotBenchmark.MOT15, "1,1,0,0,9,9,1,-1,-1,-1\n", "1,5,0,0,9,9,1,3,1\n"))
                .hasMessageContaining("tracks.txt, line 1: column 8 says class 3");
    }

    private MotResult compare(MotBenchmark rules, String truth, String tracks) throws IOException {
        Path gt = Files.createDirectories(folder.resolve("gt")).resolve("gt.txt");
        Files.writeString(gt, truth);
        Path told = Files.writeString(folder.resolve("tracks.txt"), tracks);
        return MotEvaluation.of(MotReader.identities(gt), MotReader.identities(told), rules);
    }
}
