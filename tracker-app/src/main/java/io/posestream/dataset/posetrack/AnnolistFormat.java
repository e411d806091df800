package io.posestream.dataset.posetrack;

import io.posestream.dataset.JsonPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** PoseTrack17: {@code annolist} of frames, {@code annorect} of people; every scalar is a list of one. */
final class AnnolistFormat {
    private AnnolistFormat() {}

    static List<PoseTrackFrame> frames(JsonPlace root) {
        return root.get("annolist").elements().stream()
                .map(AnnolistFormat::frame)
                .toList();
    }

    private static PoseTrackFrame frame(JsonPlace frame) {
        List<PosedPerson> people =
                members(frame, "annorect").stream().map(AnnolistFormat::person).toList();
        String name = members(frame, "image").stream()
                .findFirst()
                .flatMap(image -> image.find("name"))
                .map(JsonPlace::text)
                .orElse("");
        boolean labelled =
                frame.find("is_labeled").map(flag -> scalar(flag).isTrue()).orElse(!people.isEmpty());
        List<IgnoreRegion> ignored = members(frame, "ignore_regions").stream()
                .map(AnnolistFormat::region)
                .toList();
        return new PoseTrackFrame(name, labelled, ignored, people);
    }

    private static IgnoreRegion region(JsonPlace region) {
        List<IgnoreRegion.Corner> corners = members(region, "point").stream()
                .map(point -> new IgnoreRegion.Corner(number(point, "x"), number(point, "y")))
                .toList();
        return Regions.of(corners, region);
    }

    private static PosedPerson person(JsonPlace person) {
        Optional<JsonPlace> points =
                members(person, "annopoints").stream().findFirst().flatMap(first -> first.find("point"));
        List<JointPoint> joints = new ArrayList<>();
        if (points.isPresent()) {
            for (JsonPlace point : points.get().elements()) {
                joints.add(joint(point));
            }
        }
        Optional<HeadBox> head = person.has("x1")
                ? Optional.of(new HeadBox(
                        number(person, "x1"), number(person, "y1"), number(person, "x2"), number(person, "y2")))
                : Optional.empty();
        return new PosedPerson(scalar(person.get("track_id")).wholeNumber(), head, points.isPresent(), joints);
    }

    private static JointPoint joint(JsonPlace point) {
        OptionalDouble score = point.has("score") ? OptionalDouble.of(number(point, "score")) : OptionalDouble.empty();
        return new JointPoint(scalar(point.get("id")).wholeNumber(), number(point, "x"), number(point, "y"), score);
    }

    private static double number(JsonPlace owner, String name) {
        return scalar(owner.get(name)).number();
    }

    /** Takes a bare value too: tools write both. */
    private static JsonPlace scalar(JsonPlace value) {
        if (!value.isList()) {
            return value;
        }
        List<JsonPlace> one = value.elements();
        if (one.size() != 1) {
            throw value.refusal("must be a list of one value, has " + one.size());
        }
        return one.get(0);
    }

    private static List<JsonPlace> members(JsonPlace owner, String name) {
        return owner.find(name).map(JsonPlace::elements).orElse(List.of());
    }
}
