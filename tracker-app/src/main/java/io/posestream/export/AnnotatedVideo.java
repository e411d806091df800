package io.posestream.export;

import io.posestream.frame.PoseFrame;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.image.VideoWriter;
import io.posestream.pose.Skeleton;
import java.awt.Graphics2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws skeletons, boxes, ids and states onto pictures and passes these on to a video. Owns the video writer and one
 * picture to draw on, whatever the length. One owner, one thread.
 */
public final class AnnotatedVideo implements AutoCloseable {
    /** Bones get 1/180 of the picture's shorter side, so that they look alike at every size. */
    private static final float SIDE_PER_BONE = 180;

    private final VideoWriter out;
    private final PoseDrawing drawing;
    private @Nullable Page page;

    /** What is drawn on, and its way into the video. */
    private record Page(PictureCanvas canvas, Picture picture) {}

    /** @param out closed with this */
    public AnnotatedVideo(VideoWriter out, List<Skeleton> skeletons) {
        this.out = out;
        this.drawing = new PoseDrawing(skeletons);
    }

    /**
     * @param source stays with the caller and is not changed
     * @param poses of that very picture
     */
    public void write(TimedPicture source, PoseFrame poses) {
        Page current = pageFor(source.picture());
        current.canvas().load(source.picture());
        Graphics2D graphics = current.canvas().graphics();
        try {
            drawing.draw(graphics, poses, boneWidth(source.picture()));
        } finally {
            graphics.dispose();
        }
        current.canvas().store(current.picture());
        out.write(new TimedPicture(source.timeNs(), current.picture()));
    }

    private Page pageFor(Picture picture) {
        Page current = page;
        if (current == null || !current.canvas().fits(picture)) {
            close(current);
            current = new Page(
                    new PictureCanvas(picture.width(), picture.height()),
                    Picture.allocate(picture.width(), picture.height()));
            page = current;
        }
        return current;
    }

    static float boneWidth(Picture picture) {
        return Math.max(1.5f, Math.min(picture.width(), picture.height()) / SIDE_PER_BONE);
    }

    private static void close(@Nullable Page page) {
        if (page != null) {
            page.picture().close();
        }
    }

    @Override
    public void close() {
        close(page);
        out.close();
    }
}
