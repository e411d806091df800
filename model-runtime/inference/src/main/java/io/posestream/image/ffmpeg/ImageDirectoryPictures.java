package io.posestream.image.ffmpeg;

import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.EncodedPicture;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import io.posestream.image.StreamDecoder;
import io.posestream.image.TimedPicture;
import org.jspecify.annotations.Nullable;

/** The decoded pictures of an {@link ImageDirectory}. */
final class ImageDirectoryPictures implements PictureSource {
    private final ImageDirectory directory;
    private final StreamDecoder decoder;

    ImageDirectoryPictures(ImageDirectory directory, DecodeLimits limits, PicturePool pool) {
        this.directory = directory;
        decoder = new FfmpegStreamDecoder(pool, limits, VideoHardware.NONE);
    }

    @Override
    public double fps() {
        return directory.fps();
    }

    @Override
    public long expectedPictures() {
        return directory.expectedPictures();
    }

    @Override
    public @Nullable TimedPicture next() {
        EncodedPicture file = directory.next();
        if (file == null) {
            return null;
        }
        Decoded outcome = decoder.decode(file.codec(), file.payload(), 0).get(0);
        if (outcome instanceof Decoded.Shown shown) {
            return new TimedPicture(file.timeNs(), shown.picture());
        }
        String reason = outcome instanceof Decoded.Rejected rejected ? rejected.reason() : "it holds no picture";
        throw new SourceException("cannot use " + directory.lastFile() + ": " + reason);
    }

    @Override
    public void close() {
        decoder.close();
        directory.close();
    }
}
