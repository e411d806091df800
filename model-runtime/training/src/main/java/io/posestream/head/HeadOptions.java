package io.posestream.head;

import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Size and parts of a head.
 *
 * @param width numbers of a query; a multiple of {@code heads}
 * @param heads of every attention; even, for half of them sample around the frame's own keypoint, half around the key's
 * @param points sampled by each head in each frame
 * @param parts that it has
 * @param frames of the window that it sees: 3 or 5
 */
public record HeadOptions(
        int width, int layers, int heads, int points, Set<Part> parts, Sides sides, int frames, MapInputs inputs) {

    /** About a sixth of what MoveNet Thunder costs on one core. */
    public static final HeadOptions DEFAULT = new HeadOptions(
            160, 2, 4, 4, EnumSet.allOf(Part.class), Sides.BOTH, PoseWindow.LENGTH, MapInputs.PER_FRAME);

    private static final Pattern TEXT = Pattern.compile("HeadOptions\\[width=(\\d+), layers=(\\d+), heads=(\\d+),"
            + " points=(\\d+), parts=\\[([A-Z, ]*)], sides=(\\w+), frames=(\\d+), inputs=(\\w+)]");

    public HeadOptions {
        // In the order of declaration: the options are written into the file, which must not differ from run to run.
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
        if (width <= 0 || layers <= 0 || heads <= 0 || points <= 0 || heads % 2 != 0 || width % heads != 0) {
            throw new IllegalArgumentException("a head needs a positive width, layers and points, an even number of"
                    + " heads and a width that they divide, got " + width + ", " + layers + ", " + points + ", "
                    + heads);
        }
        if (frames != 3 && frames != PoseWindow.LENGTH) {
            throw new IllegalArgumentException("a head sees 3 or " + PoseWindow.LENGTH + " frames, got " + frames);
        }
    }

    /** The options that {@link #toString} wrote, as a head's metadata has them. */
    public static HeadOptions parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("these are no options of a head: " + text);
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Stream.of(found.group(5).split(", "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> parts.add(Part.valueOf(name)));
        return new HeadOptions(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(4)),
                parts,
                Sides.valueOf(found.group(6)),
                Integer.parseInt(found.group(7)),
                MapInputs.valueOf(found.group(8)));
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    public HeadOptions without(Part part) {
        Set<Part> fewer = EnumSet.noneOf(Part.class);
        parts.stream().filter(other -> other != part).forEach(fewer::add);
        return new HeadOptions(width, layers, heads, points, fewer, sides, frames, inputs);
    }

    public HeadOptions seeing(Sides newSides) {
        return new HeadOptions(width, layers, heads, points, parts, newSides, frames, inputs);
    }

    public HeadOptions over(int newFrames) {
        return new HeadOptions(width, layers, heads, points, parts, sides, newFrames, inputs);
    }

    public HeadOptions from(MapInputs newInputs) {
        return new HeadOptions(width, layers, heads, points, parts, sides, frames, newInputs);
    }

    public HeadOptions sized(int newWidth, int newLayers, int newHeads, int newPoints) {
        return new HeadOptions(newWidth, newLayers, newHeads, newPoints, parts, sides, frames, inputs);
    }

    /**
     * A window as such a head may see it. The small tensors must be made from this one: the robust candidate knows all
     * frames of the window it is made from.
     */
    public PoseWindow visible(PoseWindow window) {
        List<@Nullable Look> looks = new ArrayList<>();
        for (int i = -PoseWindow.REACH; i <= PoseWindow.REACH; i++) {
            looks.add(sees(i) ? window.at(i).orElse(null) : null);
        }
        return new PoseWindow(looks);
    }

    /** Whether it takes what the tracker feeds: maps of every frame of a whole window. */
    public boolean fitsTracker() {
        return has(Part.MAPS) && sides == Sides.BOTH && frames == PoseWindow.LENGTH && inputs == MapInputs.PER_FRAME;
    }

    /**
     * The input that takes a map of a frame, where maps come {@link MapInputs#PER_FRAME}; empty where the head does not
     * look at it.
     *
     * @param map output of the backbone
     * @param frame from the key, negative is earlier
     */
    public Optional<String> mapInput(String map, int frame) {
        return has(Part.MAPS) && sees(frame)
                ? Optional.of(map + "_" + Frame.at(frame).label())
                : Optional.empty();
    }

    boolean sees(int frame) {
        return Math.abs(frame) <= frames / 2 && sides.see(frame);
    }
}
