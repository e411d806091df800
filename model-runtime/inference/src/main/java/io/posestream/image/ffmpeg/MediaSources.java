package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Opens what a user names: a video or image file, a folder of images, {@code rtsp://} or {@code http://} URL, or a
 * camera like {@code /dev/video0}. Every fault is a {@link SourceException} with a sentence. Thread-safe.
 */
public final class MediaSources {
    private final PicturePool pool;
    private final SourceSettings settings;

    /** @param pool where decoded pictures come from and go back to */
    public MediaSources(PicturePool pool, SourceSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** Decoded, upright pictures. */
    public PictureSource openPictures(String location) {
        Location where = checked(location);
        if (isFolder(where)) {
            ImageDirectory directory = new ImageDirectory(where.path(), settings.directoryFps());
            return new ImageDirectoryPictures(directory, settings.limits(), pool);
        }
        return pictures(MediaInput.open(where, settings.timeout()));
    }

    /** Coded pictures: passed on as they are where {@link Codec} knows them, otherwise coded anew as JPEG. */
    public EncodedSource openEncoded(String location) {
        Location where = checked(location);
        if (isFolder(where)) {
            return new ImageDirectory(where.path(), settings.directoryFps());
        }
        MediaInput input = MediaInput.open(where, settings.timeout());
        Codec codec = PacketSource.passable(input.parameters());
        // Who receives bare pictures cannot know that they lie on their side.
        boolean upright = Rotation.of(input.parameters()) == Rotation.NONE;
        if (codec == null || !upright || where.isCamera()) {
            VideoPictureSource pictures = pictures(input);
            return new TranscodingSource(pictures, new JpegEncoder(settings.jpegQuality()), pictures.live());
        }
        return codec.standsAlone() ? new StillPacketSource(input, codec) : new PacketSource(input, codec);
    }

    private VideoPictureSource pictures(MediaInput input) {
        return new VideoPictureSource(input, settings.limits(), pool);
    }

    private static boolean isFolder(Location where) {
        return where.isLocal() && Files.isDirectory(where.path());
    }

    private static Location checked(String location) {
        Location where = new Location(location);
        if (where.isLocal() && !where.isCamera()) {
            requireReadable(where);
        }
        return where;
    }

    private static void requireReadable(Location where) {
        Path path;
        try {
            path = where.path();
        } catch (InvalidPathException notAPath) {
            throw new SourceException("there is no file " + where + ": " + notAPath.getReason(), notAPath);
        }
        if (!Files.exists(path)) {
            throw new SourceException("there is no file or folder " + path.toAbsolutePath() + "; check the path");
        }
        if (!Files.isReadable(path)) {
            throw new SourceException("no permission to read " + path.toAbsolutePath());
        }
    }
}
