package io.posestream.dataset.posetrack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a video the way poseval wants it, which reads number and source off the folder of the pictures:
 * {@code 000342_mpii_test}. A name that is not of this kind becomes video 0 of {@code mpii}.
 *
 * @param folder of the pictures
 * @param source 1 mpii, 2 bonn, 3 mpiinew
 * @param number at most 6 digits
 */
record VideoName(String folder, int source, int number) {
    private static final Pattern OFFICIAL = Pattern.compile("(\\d{1,6})_(mpii|bonn|mpiinew)(_\\w+)?");
    private static final long FRAMES_PER_VIDEO = 10_000;
    private static final long VIDEOS_PER_SOURCE = 1_000_000;

    static VideoName of(String name) {
        Matcher official = OFFICIAL.matcher(name);
        if (!official.matches()) {
            return new VideoName("000000_mpii_" + name.replaceAll("[^A-Za-z0-9-]", "-"), 1, 0);
        }
        int source = switch (official.group(2)) {
            case "bonn" -> 2;
            case "mpiinew" -> 3;
            default -> 1;
        };
        return new VideoName(name, source, Integer.parseInt(official.group(1)));
    }

    /** Source, video and frame as one number, e.g. 10003420007. */
    long imageId(long frame) {
        return (source * VIDEOS_PER_SOURCE + number) * FRAMES_PER_VIDEO + frame;
    }

    String videoId() {
        return "%06d".formatted(number);
    }

    String fileName(long frame) {
        return "images/%s/%06d.jpg".formatted(folder, frame);
    }
}
