package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NVIDIA's video decoder, through FFmpeg's {@code h264_cuvid} and {@code hevc_cuvid}. Whether it starts is tried once per
 * process and codec: FFmpeg lists it on every machine, and only opening it loads the driver.
 */
final class Nvdec {
    private static final Logger LOG = LoggerFactory.getLogger(Nvdec.class);

    private static final Map<Codec, Optional<String>> FAULTS = new ConcurrentHashMap<>();

    private Nvdec() {}

    /** The decoder of these units: in hardware when it is wanted and starts. */
    static PacketDecoder open(Codec codec, DecodeLimits limits, VideoHardware wanted) {
        if (wanted == VideoHardware.NONE || fault(codec, wanted).isPresent()) {
            return PacketDecoder.of(codec, limits);
        }
        try {
            return PacketDecoder.ofHardware(decoder(codec), limits);
        } catch (IllegalStateException e) {
            // A GPU decodes only so many streams at once, and may be taken away.
            LOG.warn("This stream is decoded by the processor: {}", e.getMessage());
            return PacketDecoder.of(codec, limits);
        }
    }

    /** @return why it cannot be used here, in words; empty when it can. The first who asks has it told. */
    static Optional<String> fault(Codec codec, VideoHardware wanted) {
        return FAULTS.computeIfAbsent(codec, asked -> {
            Optional<String> fault = tried(asked);
            String sentence = asked + " is decoded by " + fault.map(why -> "the processor: " + why).orElse("NVDEC") + ".";
            if (fault.isPresent() && wanted == VideoHardware.NVDEC) {
                LOG.warn(sentence);
            } else {
                LOG.info(sentence);
            }
            return fault;
        });
    }

    private static Optional<String> tried(Codec codec) {
        String name = name(codec);
        AVCodec found = avcodec.avcodec_find_decoder_by_name(name);
        if (found == null) {
            return Optional.of("this build of FFmpeg has no " + name);
        }
        try {
            PacketDecoder.ofHardware(found, DecodeLimits.DEFAULT).close();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("FFmpeg's " + name + " does not start here, it needs an NVIDIA GPU with its driver ("
                    + e.getMessage() + ")");
        }
    }

    private static AVCodec decoder(Codec codec) {
        AVCodec found = avcodec.avcodec_find_decoder_by_name(name(codec));
        if (found == null) {
            throw new IllegalStateException("this build of FFmpeg has no " + name(codec));
        }
        return found;
    }

    private static String name(Codec codec) {
        return codec == Codec.H264 ? "h264_cuvid" : "hevc_cuvid";
    }
}
