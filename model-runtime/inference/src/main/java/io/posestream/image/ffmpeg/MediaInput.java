package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import io.posestream.image.SourceException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** An opened file, URL or camera, read packet by packet; only its video. Owns the demuxer's native memory. */
final class MediaInput implements AutoCloseable {
    private final Location where;
    private final Deadline deadline;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVStream video;
    private final long openedNs;
    private long packets;

    private MediaInput(Location where, Deadline deadline, AVFormatContext context, AVStream video, long openedNs) {
        this.where = where;
        this.deadline = deadline;
        this.context = context;
        this.video = video;
        this.openedNs = openedNs;
    }

    /** @throws SourceException with a sentence for the user */
    static MediaInput open(Location where, Duration timeout) {
        FfmpegErrors.prepare();
        AVInputFormat format = where.isCamera() ? Webcam.format(where) : null;
        Deadline deadline = new Deadline(timeout);
        AVFormatContext context = avformat_alloc_context();
        deadline.attachTo(context);
        AVDictionary options = InputOptions.of(where, timeout);
        int code = avformat_open_input(context, where.forFfmpeg(), format, options);
        av_dict_free(options);
        if (code < 0) {
            throw closing(deadline, SourceFaults.cannotOpen(where, code, deadline));
        }
        long openedNs = LiveClock.nowNs();
        try {
            return new MediaInput(where, deadline, context, findVideo(where, context, deadline), openedNs);
        } catch (SourceException noVideo) {
            avformat_close_input(context);
            throw closing(deadline, noVideo);
        }
    }

    private static SourceException closing(Deadline deadline, SourceException fault) {
        deadline.close();
        return fault;
    }

    private static AVStream findVideo(Location where, AVFormatContext context, Deadline deadline) {
        int code = avformat_find_stream_info(context, (PointerPointer<?>) null);
        if (deadline.passed()) {
            throw SourceFaults.cannotOpen(where, code, deadline);
        }
        int index = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        AVStream found = index < 0 ? null : context.streams(index);
        if (found == null || (found.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new SourceException("there is no video in " + where + " (" + context.nb_streams()
                    + " streams of other kinds); give a file or URL with pictures");
        }
        return found;
    }

    /**
     * @return the next packet of the video, valid until the next call; null at the end of a file
     * @throws SourceException when a stream breaks off or a file is shorter than it says
     */
    @Nullable AVPacket read() {
        deadline.start();
        while (true) {
            av_packet_unref(packet);
            int code = av_read_frame(context, packet);
            if (code >= 0 && packet.stream_index() == video.index()) {
                packets++;
                return packet;
            }
            if (code == AVERROR_EOF && isRealEnd()) {
                return null;
            }
            if (deadline.passed() || (code < 0 && code != FfmpegErrors.AGAIN)) {
                throw SourceFaults.brokeOff(where, brokenBy(code), packets, deadline);
            }
        }
    }

    /** A lost connection or a truncated file also looks like an end; a camera has none. */
    private boolean isRealEnd() {
        boolean readError = context.pb() != null && context.pb().error() < 0;
        return !isLive() && !readError && packets >= pictures();
    }

    private int brokenBy(int code) {
        boolean readError = context.pb() != null && context.pb().error() < 0;
        return readError ? context.pb().error() : code;
    }

    /** Whether pictures come at the pace of the world: cameras, and the multipart JPEG of network cameras. */
    boolean isLive() {
        return where.isLiveProtocol()
                || (!where.isLocal() && context.iformat().name().getString().equals("mpjpeg"));
    }

    double fps() {
        AVRational rate = av_guess_frame_rate(context, video, null);
        return rate.num() <= 0 || rate.den() <= 0 ? 0 : av_q2d(rate);
    }

    /** -1 when unknown. Only mp4 and mov count exactly; AVI, for one, also counts pictures that were left out. */
    long pictures() {
        boolean counted = context.iformat().name().getString().startsWith("mov") && video.nb_frames() > 0;
        return counted ? video.nb_frames() : -1;
    }

    StreamClock clock() {
        return isLive() ? new LiveClock(video.time_base(), openedNs) : new FileClock(video.time_base(), fps());
    }

    AVCodecParameters parameters() {
        return video.codecpar();
    }

    AVRational timeBase() {
        return video.time_base();
    }

    Location where() {
        return where;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
        deadline.close();
    }
}
