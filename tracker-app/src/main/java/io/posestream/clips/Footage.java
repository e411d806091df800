package io.posestream.clips;

import java.nio.file.Path;
import java.util.List;

/**
 * A video to take people from.
 *
 * @param name the unit of a bootstrap
 * @param facesHidden heads are made unrecognizable: nothing on them is learnt
 */
public record Footage(String name, Path file, boolean facesHidden) {

    /** Any video of a user's own. */
    public static Footage of(Path file) {
        return new Footage(String.valueOf(file.getFileName()), file, false);
    }

    /** Videos of the development data whose licence allows training, each in one part only. */
    static List<Footage> of(Part part, Path data) {
        return switch (part) {
            case TRAIN ->
                List.of(
                        new Footage("sports2d", data.resolve("video/sports2d-demo.mp4"), false),
                        new Footage("one-by-one", data.resolve("video/one-by-one-person-detection.mp4"), false));
            case VALIDATION -> List.of();
            case TEST ->
                List.of(
                        new Footage("pose2sim-cam01", data.resolve("pose2sim-single/cam01.mp4"), true),
                        new Footage("pose2sim-cam02", data.resolve("pose2sim-single/cam02.mp4"), true),
                        new Footage("pose2sim-cam03", data.resolve("pose2sim-single/cam03.mp4"), false),
                        new Footage("pose2sim-cam04", data.resolve("pose2sim-single/cam04.mp4"), false));
        };
    }
}
