package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/** Passes the JPEG or PNG pictures of a motion JPEG stream on as they are. */
final class StillPacketSource implements EncodedSource {
    private final MediaInput input;
    private final Codec codec;
    private final StreamClock clock;

    /** @param input taken over */
    StillPacketSource(MediaInput input, Codec codec) {
        this.input = input;
        this.codec = codec;
        clock = input.clock();
    }

    @Override
    public double fps() {
        return input.fps();
    }

    @Override
    public long expectedPictures() {
        return input.pictures();
    }

    @Override
    public boolean live() {
        return input.isLive();
    }

    @Override
    public @Nullable EncodedPicture next() {
        AVPacket packet = input.read();
        if (packet == null) {
            return null;
        }
        byte[] file = Payload.copyOf(packet);
        StillHeader size = sizeOf(file);
        return new EncodedPicture(codec, true, size.width(), size.height(), clock.timeNs(packet.pts()), file);
    }

    /** A damaged picture goes on with the size of the stream: its decoder will refuse it and say why. */
    private StillHeader sizeOf(byte[] file) {
        try {
            return StillHeader.read(codec, file);
        } catch (RefusedException damaged) {
            return new StillHeader(
                    input.parameters().width(), input.parameters().height());
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
