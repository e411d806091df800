package io.posestream.app;

import io.posestream.dataset.openpose.OpenPoseLayout;
import io.posestream.export.CocoImagesWriter;
import io.posestream.export.CocoWriter;
import io.posestream.export.CsvWriter;
import io.posestream.export.JsonLinesWriter;
import io.posestream.export.MetropolisWriter;
import io.posestream.export.MotWriter;
import io.posestream.export.OpenPoseWriter;
import io.posestream.export.PoseTrackWriter;
import io.posestream.export.PoseWriter;
import io.posestream.pose.Skeleton;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The formats in which {@code track} and {@code convert} can leave poses. */
public enum PoseFormat {
    /** {@code poses.jsonl}, complete. */
    JSONL,
    /** {@code poses.coco.json} and {@code images.coco.json}. */
    COCO,
    /** {@code tracks.txt}. */
    MOT,
    /** {@code poses.posetrack.json}. */
    POSETRACK,
    /** A folder {@code openpose} with a file for each picture. */
    OPENPOSE,
    /** {@code poses.csv}. */
    CSV,
    /** {@code poses.metropolis.jsonl}. */
    METROPOLIS;

    /** What is written when nobody chooses. */
    public static final Set<PoseFormat> USUAL = Set.copyOf(EnumSet.of(JSONL, COCO, MOT));

    /**
     * @param folder exists
     * @param video name of what is tracked
     * @return writers that the caller closes
     */
    List<PoseWriter> open(Path folder, String video, Skeleton skeleton) {
        return switch (this) {
            case JSONL -> List.of(new JsonLinesWriter(folder.resolve("poses.jsonl")));
            case COCO ->
                List.of(
                        new CocoWriter(folder.resolve("poses.coco.json")),
                        new CocoImagesWriter(folder.resolve("images.coco.json"), skeleton));
            case MOT -> List.of(new MotWriter(folder.resolve("tracks.txt")));
            case POSETRACK -> List.of(new PoseTrackWriter(folder.resolve("poses.posetrack.json"), video));
            case OPENPOSE -> List.of(new OpenPoseWriter(folder.resolve("openpose"), "frame", OpenPoseLayout.BODY_25));
            case CSV -> List.of(new CsvWriter(folder.resolve("poses.csv"), skeleton));
            case METROPOLIS -> List.of(new MetropolisWriter(folder.resolve("poses.metropolis.jsonl"), skeleton));
        };
    }
}
