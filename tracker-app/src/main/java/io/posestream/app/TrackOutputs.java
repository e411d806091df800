package io.posestream.app;

import io.posestream.export.AnnotatedVideo;
import io.posestream.export.CocoWriter;
import io.posestream.export.ContactSheet;
import io.posestream.export.JsonLinesWriter;
import io.posestream.export.MotWriter;
import io.posestream.export.PoseWriter;
import io.posestream.frame.PoseFrame;
import io.posestream.image.TimedPicture;
import io.posestream.image.VideoWriter;
import io.posestream.pose.Skeleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code track} leaves in its folder. One owner, one thread; files are complete after {@link #close()}. */
final class TrackOutputs implements AutoCloseable {
    static final String VIDEO = "annotated.mp4";

    private static final int SHEET_COLUMNS = 3;
    private static final int SHEET_MOMENTS = 6;
    private static final int SHEET_CELL_PX = 480;

    private final Closer closer = new Closer();
    private final List<PoseWriter> writers;
    private final Optional<AnnotatedVideo> video;
    private final ContactSheet sheet;
    private final Path sheetFile;
    private final long pictures;
    private long seen;

    /**
     * @param video empty = no annotated video
     * @param pictures how many will come, to spread the contact sheet over them; -1 = unknown
     */
    TrackOutputs(Path folder, Skeleton skeleton, Optional<VideoWriter> video, long pictures) {
        this.writers = List.of(
                closer.keep(new JsonLinesWriter(folder.resolve("poses.jsonl"))),
                closer.keep(new CocoWriter(folder.resolve("poses.coco.json"))),
                closer.keep(new MotWriter(folder.resolve("tracks.txt"))));
        this.video = video.map(writer -> closer.keep(new AnnotatedVideo(writer, List.of(skeleton))));
        this.sheet = new ContactSheet(SHEET_COLUMNS, SHEET_CELL_PX, List.of(skeleton));
        this.sheetFile = folder.resolve("contact-sheet.png");
        this.pictures = pictures;
    }

    void write(TimedPicture picture, PoseFrame poses) {
        writers.forEach(writer -> writer.write(poses));
        video.ifPresent(annotated -> annotated.write(picture, poses));
        if (isMoment(seen++)) {
            String label = String.format(Locale.ROOT, "%.1f S", picture.timeNs() / 1e9);
            sheet.add(picture.picture(), poses, label);
        }
    }

    /** The middles of equal parts; without a known length none. */
    private boolean isMoment(long index) {
        for (int i = 0; i < SHEET_MOMENTS; i++) {
            if (index == (2L * i + 1) * pictures / (2L * SHEET_MOMENTS)) {
                return pictures > 0;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closer.close();
        if (pictures > 0 && seen > 0) {
            sheet.write(sheetFile);
        }
    }
}
