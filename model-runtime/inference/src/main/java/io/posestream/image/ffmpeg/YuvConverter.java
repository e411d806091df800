package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import io.posestream.image.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Turns RGB pictures of one size into 4:2:0 frames for an encoder. Owns its frame and scaler. */
final class YuvConverter implements AutoCloseable {
    private static final int NEUTRAL = 1 << 16;

    private final AVFrame frame = av_frame_alloc();
    private final SwsContext scaler;
    private final PointerPointer<BytePointer> source = new PointerPointer<>(4L);
    private final IntPointer sourceStride = new IntPointer(4L);

    /**
     * @param width of the frame; pictures may be wider and higher by one, which is cut off
     * @param fullRange 0 to 255 as in JPEG, instead of 16 to 235 as in video
     */
    YuvConverter(int width, int height, int colorSpace, boolean fullRange) {
        frame.width(width);
        frame.height(height);
        frame.format(AV_PIX_FMT_YUV420P);
        frame.colorspace(colorSpace);
        frame.color_range(fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
        FfmpegErrors.check(av_frame_get_buffer(frame, 0), "allocating a frame of " + width + " x " + height);
        scaler = sws_getContext(
                width,
                height,
                AV_PIX_FMT_RGB24,
                width,
                height,
                AV_PIX_FMT_YUV420P,
                SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        IntPointer matrix = sws_getCoefficients(colorSpace == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
        sws_setColorspaceDetails(scaler, matrix, 1, matrix, fullRange ? 1 : 0, 0, NEUTRAL, NEUTRAL);
        source.zero();
        sourceStride.zero();
    }

    /** @return the one frame of this converter, valid until the next call */
    AVFrame toYuv(Picture picture) {
        FfmpegErrors.check(av_frame_make_writable(frame), "making a frame writable");
        if (PaddedRgb.needsRoom(picture.width())) {
            return throughPadding(picture);
        }
        try (BytePointer pixels = new BytePointer(picture.rgb())) {
            source.put(0, pixels);
            sourceStride.put(0, 3 * picture.width());
            sws_scale(scaler, source, sourceStride, 0, frame.height(), frame.data(), frame.linesize());
        }
        return frame;
    }

    private AVFrame throughPadding(Picture picture) {
        try (PaddedRgb room = new PaddedRgb(picture.width(), picture.height())) {
            room.copyFrom(picture);
            AVFrame rgb = room.frame();
            sws_scale(scaler, rgb.data(), rgb.linesize(), 0, frame.height(), frame.data(), frame.linesize());
        }
        return frame;
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        av_frame_free(frame);
        source.close();
        sourceStride.close();
    }
}
