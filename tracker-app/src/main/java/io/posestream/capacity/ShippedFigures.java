package io.posestream.capacity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A report of the bench that comes with the program, for plans without one of one's own. */
public final class ShippedFigures {
    private static final String RESOURCE = "figures.json";

    private ShippedFigures() {}

    public static BenchReport read() {
        try (InputStream in = ShippedFigures.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            return BenchReport.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
