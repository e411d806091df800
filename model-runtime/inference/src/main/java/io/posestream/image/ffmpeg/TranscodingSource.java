package io.posestream.image.ffmpeg;

import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import org.jspecify.annotations.Nullable;

/** Codes the pictures of a source anew. Owns both. */
public final class TranscodingSource implements EncodedSource {
    private final PictureSource source;
    private final PictureEncoder encoder;
    private final boolean live;

    /**
     * @param source taken over
     * @param encoder taken over
     */
    public TranscodingSource(PictureSource source, PictureEncoder encoder, boolean live) {
        this.source = source;
        this.encoder = encoder;
        this.live = live;
    }

    @Override
    public double fps() {
        return source.fps();
    }

    @Override
    public long expectedPictures() {
        return source.expectedPictures();
    }

    @Override
    public boolean live() {
        return live;
    }

    @Override
    public @Nullable EncodedPicture next() {
        TimedPicture timed = source.next();
        if (timed == null) {
            return null;
        }
        try (Picture picture = timed.picture()) {
            return encoder.encode(new TimedPicture(timed.timeNs(), picture), false);
        }
    }

    @Override
    public void close() {
        encoder.close();
        source.close();
    }
}
