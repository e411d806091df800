package io.posestream.trouble;

import io.posestream.frame.EventKind;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.image.Picture;
import io.posestream.pose.PlaneMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches one source for all that may change or fail in it. Not thread-safe. */
public final class SourceWatch {
    private final PictureClock clock = new PictureClock();
    private final RateWatch rate = new RateWatch();
    private final PictureWatch pictures = new PictureWatch();
    private @Nullable Codec codec;
    private int width;
    private int height;

    /**
     * Pictures have another size.
     *
     * @param motion how points of the last picture lie in this one, if both show the same view
     */
    public record Resize(PlaneMotion motion, Finding finding) {}

    /** Gives frames their even time; learns in {@link #arrived}. */
    public PictureClock clock() {
        return clock;
    }

    /**
     * The next frame, in decode order.
     *
     * @param readNs when the tracker read it, nanoseconds since 1970
     */
    public List<Finding> arrived(SourceFrame frame, long readNs) {
        List<Finding> found = new ArrayList<>();
        clock.arrived(frame.captureTimeNs(), readNs).ifPresent(found::add);
        rate.arrived(clock.timeNs(frame.captureTimeNs())).ifPresent(found::add);
        Codec before = codec;
        codec = frame.codec();
        if (before != null && before != frame.codec()) {
            found.add(new Finding(EventKind.CODEC_CHANGED, before + " before, " + frame.codec() + " now"));
        }
        return found;
    }

    /** The next picture, in the order of showing. */
    public Optional<Finding> shown(long timeNs, Picture picture) {
        return pictures.shown(timeNs, picture);
    }

    /**
     * Whether the pictures have another size from here on. Asked once for each picture that people are looked for in.
     *
     * @return empty when it has the size of the last one
     */
    public Optional<Resize> resized(Picture picture) {
        int oldWidth = width;
        int oldHeight = height;
        width = picture.width();
        height = picture.height();
        if (oldWidth == 0 || (oldWidth == width && oldHeight == height)) {
            return Optional.empty();
        }
        PlaneMotion motion = new PlaneMotion((double) width / oldWidth, 0, 0, 0, (double) height / oldHeight, 0);
        String detail = width + " x " + height + " pixels after " + oldWidth + " x " + oldHeight;
        return Optional.of(new Resize(motion, new Finding(EventKind.PICTURE_SIZE_CHANGED, detail)));
    }
}
