package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import io.posestream.image.Picture;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import io.posestream.image.VideoWriter;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Writes H.264 into an mp4 file that browsers play while it still loads. Times may be uneven and are kept to the
 * microsecond, counted from the first picture; pictures that do not come later than the one before are moved by one.
 * The muxer is used directly, because JavaCV's recorder rounds times to whole frames.
 */
public final class Mp4Writer implements VideoWriter {
    private static final int MICROSECONDS = 1_000_000;

    private final Path file;
    private final H264Settings settings;
    private @Nullable Track track;
    private int width;
    private int height;
    private long firstNs;
    private long lastTime = -1;

    /** @param file overwritten; its folder must exist */
    public Mp4Writer(Path file, H264Settings settings) {
        this.file = file;
        this.settings = settings;
    }

    /** @throws SourceException when the file cannot be written */
    @Override
    public void write(TimedPicture timed) {
        Picture picture = timed.picture();
        Track open = track;
        if (open == null) {
            open = new Track(picture.width() & ~1, picture.height() & ~1);
            track = open;
            width = picture.width();
            height = picture.height();
            firstNs = timed.timeNs();
        }
        if (picture.width() != width || picture.height() != height) {
            throw new IllegalArgumentException(file + " has pictures of " + width + " x " + height + ", got one of "
                    + picture.width() + " x " + picture.height());
        }
        long time = Math.max(lastTime + 1, (timed.timeNs() - firstNs) / 1000);
        lastTime = time;
        open.add(picture, time);
    }

    @Override
    public void close() {
        if (track != null) {
            track.finish();
            track = null;
        }
    }

    private int require(int code) {
        if (code < 0) {
            throw new SourceException("cannot write " + file.toAbsolutePath() + ": " + FfmpegErrors.text(code)
                    + "; check the folder, the permission and the free space");
        }
        return code;
    }

    /** The native half, which exists from the first picture on. */
    private final class Track {
        private final AVFormatContext context = new AVFormatContext(null);
        private final PacketEncoder encoder;
        private final AVStream stream;

        Track(int evenWidth, int evenHeight) {
            encoder = PacketEncoder.h264(evenWidth, evenHeight, settings, MICROSECONDS, true);
            require(avformat_alloc_output_context2(context, null, "mp4", file.toString()));
            stream = avformat_new_stream(context, null);
            stream.time_base(encoder.context().time_base());
            require(avcodec_parameters_from_context(stream.codecpar(), encoder.context()));
            try {
                AVIOContext io = new AVIOContext(null);
                require(avio_open(io, "file:" + file, AVIO_FLAG_WRITE));
                context.pb(io);
                writeHeader();
            } catch (SourceException unwritable) {
                free();
                throw unwritable;
            }
        }

        private void writeHeader() {
            AVDictionary options = new AVDictionary(null);
            av_dict_set(options, "movflags", "+faststart", 0);
            int code = avformat_write_header(context, options);
            av_dict_free(options);
            require(code);
        }

        void add(Picture picture, long time) {
            AVPacket packet = encoder.encode(picture, time, false);
            packet.stream_index(stream.index());
            packet.duration(Math.round(MICROSECONDS / settings.fps()));
            av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
            require(av_write_frame(context, packet));
        }

        void finish() {
            try {
                require(av_write_trailer(context));
            } finally {
                free();
            }
        }

        private void free() {
            if (context.pb() != null) {
                avio_closep(context.pb());
            }
            avformat_free_context(context);
            encoder.close();
        }
    }
}
