package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import io.posestream.image.Codec;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Rewrites packets as containers hold them into Annex B form; what is in that form already passes. */
final class AnnexBFilter implements AutoCloseable {
    private final AVBSFContext filter = new AVBSFContext(null);
    private final AVPacket packet = av_packet_alloc();

    AnnexBFilter(Codec codec, MediaInput input) {
        String name = codec == Codec.H264 ? "h264_mp4toannexb" : "hevc_mp4toannexb";
        FfmpegErrors.check(av_bsf_alloc(av_bsf_get_by_name(name), filter), "making the filter " + name);
        FfmpegErrors.check(avcodec_parameters_copy(filter.par_in(), input.parameters()), "copying parameters");
        filter.time_base_in(input.timeBase());
        FfmpegErrors.check(av_bsf_init(filter), "starting the filter " + name);
    }

    /**
     * @param source emptied
     * @return valid until the next call; null when the packet is too damaged to be rewritten
     */
    @Nullable AVPacket rewrite(AVPacket source) {
        av_packet_unref(packet);
        if (av_bsf_send_packet(filter, source) < 0) {
            return null;
        }
        return av_bsf_receive_packet(filter, packet) < 0 ? null : packet;
    }

    /** The parameter sets that the container keeps outside its packets; empty when there are none. */
    byte[] parameterSets() {
        BytePointer extra = filter.par_out().extradata();
        byte[] bytes = new byte[extra == null ? 0 : filter.par_out().extradata_size()];
        if (extra != null) {
            extra.get(bytes, 0, bytes.length);
        }
        return bytes;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_bsf_free(filter);
    }
}
