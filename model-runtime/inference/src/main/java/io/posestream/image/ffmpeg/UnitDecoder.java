package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.Decoded;
import java.util.List;

/**
 * Decodes the units of one codec; the parts of a {@link FfmpegStreamDecoder}. Same promise: each token comes out once.
 */
sealed interface UnitDecoder extends AutoCloseable permits StillDecoder, VideoDecoder {
    Codec codec();

    void decode(byte[] unit, long token, List<Decoded> outcomes);

    void framesLost();

    void drain(List<Decoded> outcomes);

    @Override
    void close();
}
