package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.export.PoseWriter;
import io.posestream.pose.Skeleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseFormatTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "JSONL, poses.jsonl",
        "COCO, images.coco.json poses.coco.json",
        "MOT, tracks.txt",
        "POSETRACK, poses.posetrack.json",
        "OPENPOSE, openpose",
        "CSV, poses.csv",
        "METROPOLIS, poses.metropolis.jsonl"
    })
    void shouldLeaveTheFilesThatTheHelpNames(PoseFormat format, String names) throws Exception {
        format.open(folder, "clip", Skeleton.COCO_17).forEach(PoseWriter::close);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "clips/000342_mpii_test/, 000342_mpii_test",
        "clips/walk.mp4, walk",
        "rtsp://door:554/live, live",
        "/dev/video0, video0"
    })
    void shouldNameAVideoAfterItsSource(String source, String name) {
        assertThat(TrackOutputs.videoName(source)).isEqualTo(name);
    }
}
