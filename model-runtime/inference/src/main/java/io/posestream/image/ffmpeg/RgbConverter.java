package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns frames of any pixel format, size and colour space into RGB {@link Picture}s. Owns its scaler's memory. */
final class RgbConverter implements AutoCloseable {
    private static final int HD_HEIGHT = 720;
    private static final int NEUTRAL = 1 << 16;

    /** What the scaler was made for. */
    private record Format(int width, int height, int pixels, int colorSpace, int range) {
        static Format of(AVFrame frame) {
            return new Format(frame.width(), frame.height(), frame.format(), frame.colorspace(), frame.color_range());
        }
    }

    private final PicturePool pool;
    private final IntPointer targetStride = new IntPointer(4L);
    private final PointerPointer<BytePointer> target = new PointerPointer<>(4L);
    private @Nullable SwsContext scaler;
    private @Nullable PaddedRgb padded;
    private @Nullable Format format;

    RgbConverter(PicturePool pool) {
        this.pool = pool;
        targetStride.zero();
        target.zero();
    }

    /**
     * @param frame stays with the caller
     * @throws RefusedException when the pixel format cannot be converted
     */
    Picture toRgb(AVFrame frame) throws RefusedException {
        SwsContext ready = scalerFor(Format.of(frame));
        Picture picture = pool.take(frame.width(), frame.height());
        PaddedRgb room = padded;
        if (room != null) {
            sws_scale(
                    ready,
                    frame.data(),
                    frame.linesize(),
                    0,
                    frame.height(),
                    room.frame().data(),
                    room.frame().linesize());
            room.copyTo(picture);
            return picture;
        }
        try (BytePointer pixels = new BytePointer(picture.rgb())) {
            target.put(0, pixels);
            targetStride.put(0, 3 * frame.width());
            sws_scale(ready, frame.data(), frame.linesize(), 0, frame.height(), target, targetStride);
        }
        return picture;
    }

    private SwsContext scalerFor(Format wanted) throws RefusedException {
        SwsContext current = scaler;
        if (current != null && wanted.equals(format)) {
            return current;
        }
        free();
        SwsContext made = sws_getContext(
                wanted.width,
                wanted.height,
                wanted.pixels,
                wanted.width,
                wanted.height,
                AV_PIX_FMT_RGB24,
                SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (made == null) {
            throw new RefusedException("its pixel format (FFmpeg number " + wanted.pixels + ") cannot become RGB");
        }
        IntPointer matrix = sws_getCoefficients(coefficients(wanted));
        int fullRange = wanted.range == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(made, matrix, fullRange, matrix, 1, 0, NEUTRAL, NEUTRAL);
        scaler = made;
        padded = PaddedRgb.needsRoom(wanted.width) ? new PaddedRgb(wanted.width, wanted.height) : null;
        format = wanted;
        return made;
    }

    /** Untagged video follows the custom of encoders: BT.601 below 720 lines, BT.709 from there on. */
    private static int coefficients(Format format) {
        if (format.colorSpace == AVCOL_SPC_UNSPECIFIED) {
            return format.height >= HD_HEIGHT ? SWS_CS_ITU709 : SWS_CS_ITU601;
        }
        if (format.colorSpace == AVCOL_SPC_BT709) {
            return SWS_CS_ITU709;
        }
        boolean bt2020 = format.colorSpace == AVCOL_SPC_BT2020_NCL || format.colorSpace == AVCOL_SPC_BT2020_CL;
        return bt2020 ? SWS_CS_BT2020 : SWS_CS_ITU601;
    }

    private void free() {
        SwsContext current = scaler;
        if (current != null) {
            sws_freeContext(current);
            scaler = null;
        }
        if (padded != null) {
            padded.close();
            padded = null;
        }
    }

    @Override
    public void close() {
        free();
        target.close();
        targetStride.close();
    }
}
