package io.posestream.cli;

import io.posestream.head.HeadOptions;
import io.posestream.head.Part;
import io.posestream.head.Sides;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of the head is left out, to see what each part is worth. */
final class HeadShapeOptions {
    @Option(
            names = "--without",
            split = ",",
            paramLabel = "PART",
            description = "Leave out parts of the head, of ${COMPLETION-CANDIDATES}.")
    private Set<Part> without = EnumSet.noneOf(Part.class);

    @Option(
            names = "--window",
            paramLabel = "N",
            defaultValue = "5",
            description = "Frames that the head sees, 3 or 5 (default: ${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--seeing",
            paramLabel = "SIDE",
            defaultValue = "BOTH",
            description = "Neighbours that the head sees, of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Sides seeing = Sides.BOTH;

    @Option(names = "--width", paramLabel = "N", description = "Numbers of a query; sets the head's size.")
    private @Nullable Integer width;

    @Option(names = "--layers", paramLabel = "N", description = "Rounds of attention.")
    private @Nullable Integer layers;

    HeadOptions read() {
        HeadOptions options = HeadOptions.DEFAULT;
        options = options.sized(
                width == null ? options.width() : width,
                layers == null ? options.layers() : layers,
                options.heads(),
                options.points());
        for (Part part : without) {
            options = options.without(part);
        }
        try {
            return options.seeing(seeing).over(window);
        } catch (IllegalArgumentException e) {
            throw new UsageException("The head cannot be made: " + e.getMessage() + ".");
        }
    }
}
