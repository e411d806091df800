package io.posestream.estimation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.image.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;

/** Pictures and expectations of {@code src/test/resources/golden}. */
final class GoldenFiles {
    private GoldenFiles() {}

    static JsonNode caseOf(String modelId) {
        try (InputStream json = open("expected.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(json).get("cases").spliterator(), false)
                    .filter(golden -> golden.get("model").asText().equals(modelId))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture picture(String name) {
        try (InputStream png = open(name)) {
            return pictureOf(ImageIO.read(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture pictureOf(BufferedImage image) {
        Picture picture = Picture.allocate(image.getWidth(), image.getHeight());
        int at = 0;
        for (int argb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            picture.rgb().put(at++, (byte) (argb >> 16));
            picture.rgb().put(at++, (byte) (argb >> 8));
            picture.rgb().put(at++, (byte) argb);
        }
        return picture;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(GoldenFiles.class.getResourceAsStream("/golden/" + name), name);
    }
}
