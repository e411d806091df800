package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.*;

import io.posestream.image.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * An RGB frame whose rows have room at their end. FFmpeg's vector code works on whole groups of pixels: in tightly
 * packed rows it leaves the last columns out or writes beyond the end (both seen with widths like 322 and 333).
 * Pictures whose width is no multiple of {@link #GROUP} therefore go through here.
 */
final class PaddedRgb implements AutoCloseable {
    private static final int GROUP = 16;
    private static final int ALIGNMENT = 64;

    private final AVFrame frame = av_frame_alloc();

    PaddedRgb(int width, int height) {
        frame.width(width + GROUP);
        frame.height(height);
        frame.format(AV_PIX_FMT_RGB24);
        FfmpegErrors.check(av_frame_get_buffer(frame, ALIGNMENT), "allocating a frame of " + width + " x " + height);
    }

    static boolean needsRoom(int width) {
        return width % GROUP != 0;
    }

    AVFrame frame() {
        return frame;
    }

    void copyTo(Picture picture) {
        int row = 3 * picture.width();
        try (BytePointer pixels = new BytePointer(picture.rgb())) {
            av_image_copy_plane(pixels, row, frame.data(0), frame.linesize(0), row, picture.height());
        }
    }

    void copyFrom(Picture picture) {
        int row = 3 * picture.width();
        try (BytePointer pixels = new BytePointer(picture.rgb())) {
            av_image_copy_plane(frame.data(0), frame.linesize(0), pixels, row, row, picture.height());
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
