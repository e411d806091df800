package io.posestream.dataset.posetrack;

import io.posestream.dataset.JsonPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PoseTrack18 and PoseTrack21: {@code images}, and {@code annotations} that name their image. Which keypoint stands
 * where is told by the names in {@code categories}.
 */
final class CocoStyleFormat {
    private final KeypointLayout layout;
    private final Map<Long, List<PosedPerson>> peopleByImage = new HashMap<>();

    private CocoStyleFormat(JsonPlace root) {
        layout = KeypointLayout.of(root);
    }

    static List<PoseTrackFrame> frames(JsonPlace root) {
        return new CocoStyleFormat(root).read(root);
    }

    private List<PoseTrackFrame> read(JsonPlace root) {
        List<JsonPlace> images = root.get("images").elements();
        for (JsonPlace image : images) {
            long id = image.get("id").wholeNumber();
            if (peopleByImage.put(id, new ArrayList<>()) != null) {
                throw image.refusal("has the id " + id + " of an image before it; ids must differ");
            }
        }
        for (JsonPlace annotation : root.get("annotations").elements()) {
            JsonPlace imageId = annotation.get("image_id");
            List<PosedPerson> people = peopleByImage.get(imageId.wholeNumber());
            if (people == null) {
                throw imageId.refusal("names image " + imageId.text() + ", which is not among 'images'");
            }
            people.add(person(annotation));
        }
        SingleVideo video = new SingleVideo();
        images.forEach(video::accept);
        return images.stream().map(this::frame).toList();
    }

    private PoseTrackFrame frame(JsonPlace image) {
        List<PosedPerson> people = peopleByImage.getOrDefault(image.get("id").wholeNumber(), List.of());
        boolean labelled = image.find("is_labeled").map(JsonPlace::isTrue).orElse(!people.isEmpty());
        String name = image.find("file_name").map(JsonPlace::text).orElse("");
        return new PoseTrackFrame(name, labelled, regions(image), people);
    }

    private PosedPerson person(JsonPlace annotation) {
        Optional<HeadBox> head = annotation.find("bbox_head").map(box -> {
            double[] side = box.numbers(4);
            return new HeadBox(side[0], side[1], side[0] + side[2], side[1] + side[3]);
        });
        return new PosedPerson(annotation.get("track_id").wholeNumber(), head, true, layout.joints(annotation));
    }

    private static List<IgnoreRegion> regions(JsonPlace image) {
        if (!image.has("ignore_regions_x") || !image.has("ignore_regions_y")) {
            return List.of();
        }
        List<JsonPlace> allX = image.get("ignore_regions_x").elements();
        List<JsonPlace> allY = image.get("ignore_regions_y").elements();
        List<IgnoreRegion> regions = new ArrayList<>();
        for (int i = 0; i < allX.size(); i++) {
            if (i == allY.size()) {
                throw allX.get(i).refusal("has no partner among 'ignore_regions_y'");
            }
            double[] x = allX.get(i).numbers();
            double[] y = allY.get(i).numbers(x.length);
            List<IgnoreRegion.Corner> corners = new ArrayList<>();
            for (int corner = 0; corner < x.length; corner++) {
                corners.add(new IgnoreRegion.Corner(x[corner], y[corner]));
            }
            regions.add(Regions.of(corners, allX.get(i)));
        }
        return regions;
    }
}
