package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JPEG and PNG files of a folder in the order of their names, bytes unchanged, as pictures of a steady rate. */
final class ImageDirectory implements EncodedSource {
    private final List<Path> files;
    private final double fps;
    private int position;

    ImageDirectory(Path folder, double fps) {
        this.fps = fps;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(ImageDirectory::isImage).sorted().toList();
        } catch (IOException unreadable) {
            throw new SourceException("cannot read the folder " + folder + ": " + unreadable.getMessage(), unreadable);
        }
        if (files.isEmpty()) {
            throw new SourceException("there are no .jpg, .jpeg or .png files in the folder " + folder);
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png");
    }

    @Override
    public double fps() {
        return fps;
    }

    @Override
    public long expectedPictures() {
        return files.size();
    }

    @Override
    public boolean live() {
        return false;
    }

    /** The file that {@link #next()} gave last. */
    Path lastFile() {
        return files.get(position - 1);
    }

    @Override
    public @Nullable EncodedPicture next() {
        if (position == files.size()) {
            return null;
        }
        long timeNs = Math.round(position * 1e9 / fps);
        Path file = files.get(position++);
        try {
            byte[] bytes = Files.readAllBytes(file);
            // The content decides; names lie.
            Codec codec = bytes.length > 0 && bytes[0] == (byte) 0x89 ? Codec.PNG : Codec.JPEG;
            StillHeader size = StillHeader.read(codec, bytes);
            return new EncodedPicture(codec, true, size.width(), size.height(), timeNs, bytes);
        } catch (IOException unreadable) {
            throw new SourceException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        } catch (RefusedException refused) {
            throw new SourceException("cannot use " + file + ": " + refused.reason());
        }
    }

    @Override
    public void close() {}
}
