package io.posestream.propagation;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which frame of the video an image of the labels is: in a folder of pictures the one of that name, else the number at
 * the end of the name, {@code images/door/000012.jpg} being frame 12.
 *
 * @param pictures names of a folder's pictures in order; empty for a video
 * @param first number that the video's first frame has in the names
 */
public record FrameNumbers(List<String> pictures, int first) {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?=\\D*$)");
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    public FrameNumbers {
        pictures = List.copyOf(pictures);
    }

    /** @param source video file or folder, as a user names it */
    public static FrameNumbers of(String source, int first) {
        Path folder = Path.of(source);
        if (!Files.isDirectory(folder)) {
            return new FrameNumbers(List.of(), first);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return new FrameNumbers(
                    entries.sorted()
                            .map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                            .toList(),
                    first);
        } catch (IOException e) {
            throw DatasetException.unreadable(folder, e);
        }
    }

    /** Empty when the name tells none. */
    OptionalInt frame(String imageName) {
        if (!pictures.isEmpty()) {
            int at = pictures.indexOf(String.valueOf(Path.of(imageName).getFileName()));
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
        }
        Matcher number = NUMBER.matcher(stem(imageName));
        return number.find() && Long.parseLong(number.group(1)) >= first
                ? OptionalInt.of((int) (Long.parseLong(number.group(1)) - first))
                : OptionalInt.empty();
    }

    /** What an image of a frame is called beside a labelled one. */
    String name(int frame, String labelledName) {
        if (!pictures.isEmpty()) {
            int slash = labelledName.lastIndexOf('/');
            return labelledName.substring(0, slash + 1) + pictures.get(Math.min(frame, pictures.size() - 1));
        }
        String stem = stem(labelledName);
        Matcher number = NUMBER.matcher(stem);
        String digits = number.find() ? number.group(1) : "";
        String counted = String.format(Locale.ROOT, "%0" + Math.max(1, digits.length()) + "d", frame + first);
        return number.replaceFirst(counted) + labelledName.substring(stem.length());
    }

    /** What such names look like, for a refusal. */
    String expected() {
        Optional<String> example = pictures.stream().findFirst();
        return example.map(name -> "the name of a picture of the folder, as " + name)
                .orElse("a name that ends with the frame's number, as 000012.jpg, not below " + first
                        + " (--first-number)");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    }
}
