package io.posestream.app;

import io.posestream.export.AnnotatedVideo;
import io.posestream.export.ContactSheet;
import io.posestream.export.PoseWriter;
import io.posestream.frame.PoseFrame;
import io.posestream.image.TimedPicture;
import io.posestream.image.VideoWriter;
import io.posestream.pose.Skeleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code track} leaves in its folder. One owner, one thread; files are complete after {@link #close()}. */
final class TrackOutputs implements AutoCloseable {
    static final String VIDEO = "annotated.mp4";

    private static final int SHEET_COLUMNS = 3;
    private static final int SHEET_MOMENTS = 6;
    private static final int SHEET_CELL_PX = 480;
    private static final List<Integer> SECONDS_OF_UNKNOWN_LENGTH = List.of(1, 5, 10, 20, 40, 60);

    private final Closer closer = new Closer();
    private final List<PoseWriter> writers;
    private final Optional<AnnotatedVideo> video;
    private final ContactSheet sheet;
    private final Path sheetFile;
    private final long pictures;
    private long seen;
    private int nextMoment;

    /**
     * @param formats how poses are written
     * @param source what is tracked, as the user named it
     * @param video empty = no annotated video
     * @param pictures how many will come, to spread the contact sheet over them; -1 = unknown
     */
    TrackOutputs(
            Path folder,
            Set<PoseFormat> formats,
            String source,
            Skeleton skeleton,
            Optional<VideoWriter> video,
            long pictures) {
        this.writers = formats.stream()
                .flatMap(format -> format.open(folder, videoName(source), skeleton).stream())
                .map(closer::keep)
                .toList();
        this.video = video.map(writer -> closer.keep(new AnnotatedVideo(writer, List.of(skeleton))));
        this.sheet = new ContactSheet(SHEET_COLUMNS, SHEET_CELL_PX, List.of(skeleton));
        this.sheetFile = folder.resolve("contact-sheet.png");
        this.pictures = pictures;
    }

    /** The last part of a path or address, without a file's ending. */
    static String videoName(String source) {
        String last = source.replaceAll("[/\\\\]+$", "").replaceAll("^.*[/\\\\]", "");
        return last.replaceAll("\\.\\w{1,5}$", "");
    }

    void write(TimedPicture picture, PoseFrame poses) {
        writers.forEach(writer -> writer.write(poses));
        video.ifPresent(annotated -> annotated.write(picture, poses));
        if (isMoment(picture)) {
            String label = String.format(Locale.ROOT, "%.1f S", picture.timeNs() / 1e9);
            sheet.add(picture.picture(), poses, label);
        }
        seen++;
    }

    /** The middles of equal parts; of a source of unknown length, chosen seconds. */
    private boolean isMoment(TimedPicture picture) {
        if (nextMoment == SHEET_MOMENTS) {
            return false;
        }
        boolean due = pictures > 0
                ? seen >= (2L * nextMoment + 1) * pictures / (2L * SHEET_MOMENTS)
                : picture.timeNs() >= SECONDS_OF_UNKNOWN_LENGTH.get(nextMoment) * 1_000_000_000L;
        nextMoment += due ? 1 : 0;
        return due;
    }

    @Override
    public void close() {
        closer.close();
        if (nextMoment > 0) {
            sheet.write(sheetFile);
        }
    }
}
