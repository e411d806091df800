package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;

import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.IntPointer;

/** How a player turns the pictures of a file before showing them, as phones ask for. Only quarter turns. */
enum Rotation {
    NONE,
    CLOCKWISE,
    HALF,
    COUNTERCLOCKWISE;

    static Rotation of(AVCodecParameters parameters) {
        AVPacketSideData matrix = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < 9 * Integer.BYTES) {
            return NONE;
        }
        double counterclockwise = av_display_rotation_get(new IntPointer(matrix.data()));
        if (Double.isNaN(counterclockwise)) {
            return NONE;
        }
        int quarterTurns = Math.floorMod((int) Math.round(-counterclockwise / 90), 4);
        return values()[quarterTurns];
    }

    /** @param picture taken over: closed, or returned as it is */
    Picture apply(Picture picture, PicturePool pool) {
        if (this == NONE) {
            return picture;
        }
        int width = picture.width();
        int height = picture.height();
        Picture turned = this == HALF ? pool.take(width, height) : pool.take(height, width);
        ByteBuffer from = picture.rgb();
        ByteBuffer to = turned.rgb();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = 3 * (y * width + x);
                int target = 3 * targetIndex(x, y, width, height);
                to.put(target, from.get(source));
                to.put(target + 1, from.get(source + 1));
                to.put(target + 2, from.get(source + 2));
            }
        }
        picture.close();
        return turned;
    }

    private int targetIndex(int x, int y, int width, int height) {
        return switch (this) {
            case CLOCKWISE -> x * height + (height - 1 - y);
            case HALF -> (height - 1 - y) * width + (width - 1 - x);
            case COUNTERCLOCKWISE -> (width - 1 - x) * height + y;
            case NONE -> y * width + x;
        };
    }
}
