package io.posestream.dataset.openpose;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.JsonPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads OpenPose JSON: a folder with a file for each picture, or one file. */
public final class OpenPoseReader {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})(_keypoints)?\\.json$");

    private OpenPoseReader() {}

    /**
     * @return in the order of the pictures' numbers
     * @throws DatasetException when a file cannot be read or used; the message names the place
     */
    public static List<OpenPoseFrame> read(Path folderOrFile) {
        List<OpenPoseFrame> frames = new ArrayList<>();
        for (Path file : files(folderOrFile)) {
            Matcher number = NUMBER.matcher(file.getFileName().toString());
            frames.add(new OpenPoseFrame(
                    file, number.find() ? Long.parseLong(number.group(1)) : frames.size(), people(file)));
        }
        frames.sort(Comparator.comparingLong(OpenPoseFrame::number));
        return frames;
    }

    private static List<Path> files(Path folderOrFile) {
        if (!Files.isDirectory(folderOrFile)) {
            return List.of(folderOrFile);
        }
        try (Stream<Path> files = Files.list(folderOrFile)) {
            List<Path> json = files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (json.isEmpty()) {
                throw DatasetException.of(
                        folderOrFile, "the folder holds no .json file; OpenPose writes one a picture");
            }
            return json;
        } catch (IOException e) {
            throw DatasetException.unreadable(folderOrFile, e);
        }
    }

    private static List<OpenPosePerson> people(Path file) {
        return JsonPlace.read(file).get("people").elements().stream()
                .map(OpenPoseReader::person)
                .toList();
    }

    private static OpenPosePerson person(JsonPlace person) {
        JsonPlace place = person.get("pose_keypoints_2d");
        double[] numbers = place.numbers();
        OpenPoseLayout layout = OpenPoseLayout.ofNumbers(numbers.length)
                .orElseThrow(() -> place.refusal("has " + numbers.length + " numbers; expected are "
                        + Arrays.stream(OpenPoseLayout.values())
                                .map(known -> 3 * known.names().size() + " (" + known + ")")
                                .collect(Collectors.joining(", "))));
        return new OpenPosePerson(personId(person), layout.toCoco17(numbers));
    }

    private static OptionalLong personId(JsonPlace person) {
        if (!person.has("person_id")) {
            return OptionalLong.empty();
        }
        JsonPlace value = person.get("person_id");
        List<JsonPlace> ids = value.isList() ? value.elements() : List.of(value);
        long id = ids.isEmpty() ? -1 : ids.get(0).wholeNumber();
        return id < 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
