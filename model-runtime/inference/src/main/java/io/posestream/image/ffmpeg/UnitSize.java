package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Reads the picture size that a key frame's own parameter sets state, before a decoder allocates for it. */
final class UnitSize implements AutoCloseable {
    private final AVCodecContext context = avcodec_alloc_context3(null);
    private final AVCodecParserContext parser;
    private final PointerPointer<BytePointer> parsed = new PointerPointer<>(1L);
    private final IntPointer parsedBytes = new IntPointer(1L);
    private int width;
    private int height;

    UnitSize(Codec codec) {
        int id = codec == Codec.H264 ? AV_CODEC_ID_H264 : AV_CODEC_ID_HEVC;
        context.codec_id(id);
        parser = av_parser_init(id);
        parser.flags(parser.flags() | AVCodecParserContext.PARSER_FLAG_COMPLETE_FRAMES);
    }

    /** @throws RefusedException when the size is over the limits; a unit that states no size passes */
    void requireWithin(DecodeLimits limits, byte[] keyFrame) throws RefusedException {
        read(keyFrame);
        if (width != 0) {
            StillHeader.requireWithin(limits, width, height);
        }
    }

    /** Keeps the former size when the unit has no parameter sets of its own. */
    void read(byte[] unit) {
        byte[] padded = Arrays.copyOf(unit, unit.length + AV_INPUT_BUFFER_PADDING_SIZE);
        try (BytePointer bytes = new BytePointer(padded)) {
            av_parser_parse2(parser, context, parsed, parsedBytes, bytes, unit.length, 0, 0, 0);
        }
        width = parser.width();
        height = parser.height();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public void close() {
        av_parser_close(parser);
        avcodec_free_context(context);
        parsed.close();
        parsedBytes.close();
    }
}
