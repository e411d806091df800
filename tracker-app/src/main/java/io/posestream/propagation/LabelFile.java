package io.posestream.propagation;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.JsonPlace;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Labels of one video as COCO keypoints, PoseTrack18 or PoseTrack21 have them: lists {@code images},
 * {@code annotations} and {@code categories}, whose keypoint names tell which of the two kinds it is. Unlike the
 * readers of package {@code dataset} this one keeps which frame and which entry a person comes from, so that the file
 * can be written again around the labels.
 *
 * @param labels without crowds and without people of whom no joint is labelled
 */
public record LabelFile(Path file, FrameNumbers numbers, LabelSet labels) {

    /** @throws DatasetException when the file cannot be read or used; the message names the place */
    public static LabelFile read(Path file, FrameNumbers numbers) {
        JsonPlace root = JsonPlace.read(file);
        if (!root.has("images") || !root.has("annotations")) {
            throw DatasetException.of(
                    file,
                    "has no lists 'images' and 'annotations'; labels are COCO keypoints, PoseTrack18 or PoseTrack21"
                            + " JSON");
        }
        NavigableMap<Integer, List<LabelledPerson>> frames = new TreeMap<>();
        Map<String, Integer> frameOfImage = new HashMap<>();
        for (JsonPlace image : root.get("images").elements()) {
            int frame = frame(image, numbers);
            frameOfImage.put(image.get("id").text(), frame);
            if (image.find("is_labeled").map(JsonPlace::isTrue).orElse(false)) {
                frames.put(frame, new ArrayList<>());
            }
        }
        List<JsonPlace> annotations = root.get("annotations").elements();
        for (int i = 0; i < annotations.size(); i++) {
            JsonPlace image = annotations.get(i).get("image_id");
            Integer frame = frameOfImage.get(image.text());
            if (frame == null) {
                throw image.refusal("names image " + image.text() + ", which is not among 'images'");
            }
            person(annotations.get(i), i)
                    .ifPresent(person -> frames.computeIfAbsent(frame, f -> new ArrayList<>())
                            .add(person));
        }
        if (frames.values().stream().allMatch(List::isEmpty)) {
            throw DatasetException.of(file, "labels no joint of anybody; there is nothing to carry");
        }
        return new LabelFile(file, numbers, new LabelSet(joints(root), frames));
    }

    private static int frame(JsonPlace image, FrameNumbers numbers) {
        JsonPlace name = image.get("file_name");
        OptionalInt frame = numbers.frame(name.text());
        return frame.orElseThrow(
                () -> name.refusal("is '" + name.text() + "', which tells no frame; expected " + numbers.expected()));
    }

    private static Joints joints(JsonPlace root) {
        boolean heads = root.find("categories").stream()
                .flatMap(list -> list.elements().stream())
                .flatMap(category -> category.find("keypoints").stream())
                .flatMap(names -> names.elements().stream())
                .anyMatch(name -> name.text().equals("head_bottom"));
        return heads ? Joints.POSETRACK : Joints.COCO;
    }

    private static Optional<LabelledPerson> person(JsonPlace annotation, int entry) {
        boolean crowd = annotation.find("iscrowd").map(JsonPlace::isTrue).orElse(false);
        if (crowd || !annotation.has("keypoints")) {
            return Optional.empty();
        }
        double[] numbers = annotation.get("keypoints").numbers(3 * Joints.SLOTS);
        List<Keypoint> keypoints = new ArrayList<>();
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            keypoints.add(keypoint(numbers[3 * slot], numbers[3 * slot + 1], numbers[3 * slot + 2]));
        }
        if (keypoints.stream().allMatch(Keypoint::missing)) {
            return Optional.empty();
        }
        OptionalLong trackId = annotation
                .find("track_id")
                .map(id -> OptionalLong.of(id.wholeNumber()))
                .orElse(OptionalLong.empty());
        return Optional.of(new LabelledPerson(trackId, new Pose(keypoints), box(annotation), entry));
    }

    /** PoseTrack writes 1 for a joint that is labelled, COCO for one that is labelled but hidden. */
    private static Keypoint keypoint(double x, double y, double labelled) {
        return labelled > 0
                ? new Keypoint((float) x, (float) y, 1, Visibility.UNSPECIFIED, false, false)
                : Keypoint.absent();
    }

    private static Optional<Box> box(JsonPlace annotation) {
        return annotation
                .find("bbox")
                .map(box -> box.numbers(4))
                .filter(side -> side[2] > 0 && side[3] > 0)
                .map(side -> new Box((float) side[0], (float) side[1], (float) side[2], (float) side[3]));
    }
}
