package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.PicturePool;
import io.posestream.image.TimedPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Coded test cards: made in process, or from the fixtures in {@code resources/media}. */
final class Coded {
    static final long FRAME_NS = 40_000_000;

    private Coded() {}

    static List<EncodedPicture> h264(int width, int height, int first, int count, int keyFrameInterval) {
        try (H264Encoder encoder = new H264Encoder(new H264Settings(25, keyFrameInterval, 2_000_000))) {
            return encode(encoder, width, height, first, count);
        }
    }

    static List<EncodedPicture> jpeg(int width, int height, int first, int count) {
        try (JpegEncoder encoder = new JpegEncoder(95)) {
            return encode(encoder, width, height, first, count);
        }
    }

    private static List<EncodedPicture> encode(PictureEncoder encoder, int width, int height, int first, int count) {
        List<EncodedPicture> coded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (Picture picture = DrawnPattern.draw(width, height, first + i)) {
                coded.add(encoder.encode(new TimedPicture(i * FRAME_NS, picture), false));
            }
        }
        return coded;
    }

    /** With the JDK's own coder, so that two implementations must agree. */
    static EncodedPicture png(int width, int height, int number) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try (Picture picture = DrawnPattern.draw(width, height, number)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int rgb = DrawnPattern.channel(picture, x, y, 0) << 16
                            | DrawnPattern.channel(picture, x, y, 1) << 8
                            | DrawnPattern.channel(picture, x, y, 2);
                    image.setRGB(x, y, rgb);
                }
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return new EncodedPicture(Codec.PNG, true, width, height, 0, out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The access units of a fixture in decode order. */
    static List<EncodedPicture> fixture(String name) {
        MediaSources sources = new MediaSources(new PicturePool(2), SourceSettings.DEFAULT);
        List<EncodedPicture> units = new ArrayList<>();
        try (EncodedSource source = sources.openEncoded(path(name).toString())) {
            for (EncodedPicture unit = source.next(); unit != null; unit = source.next()) {
                units.add(unit);
            }
        }
        return units;
    }

    static Path path(String fixture) {
        try {
            return Path.of(Objects.requireNonNull(Coded.class.getResource("/media/" + fixture))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
