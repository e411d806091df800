package io.posestream.dataset.coco;

import io.posestream.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code person_keypoints_*.json}. Annotations of images or categories that the file does not list are left out,
 * as the reference evaluation leaves them out, and told in a remark. One thread; use once.
 */
public final class CocoTruthReader {
    private static final List<CocoPoint> NONE_LABELLED = Collections.nCopies(17, new CocoPoint(0, 0, 0));

    private final Path file;
    private final List<CocoImage> images = new ArrayList<>();
    private final List<CocoCategory> categories = new ArrayList<>();
    private final List<CocoAnnotation> annotations = new ArrayList<>();
    private final Set<CocoId> annotationIds = new HashSet<>();
    private boolean keypointsSeen;

    private CocoTruthReader(Path file) {
        this.file = file;
    }

    /** @throws DatasetException when the file is missing, not JSON, or not of this format */
    public static CocoTruth read(Path file) {
        CocoTruthReader reader = new CocoTruthReader(file);
        JsonList.lists(
                file,
                "is no annotation file; expected an object with images, categories and annotations,"
                        + " as person_keypoints_val2017.json",
                Map.of("images", reader::image, "categories", reader::category, "annotations", reader::annotation));
        return reader.truth();
    }

    private void image(JsonEntry entry) {
        images.add(new CocoImage(
                entry.id("id"),
                entry.node().path("file_name").asText(""),
                entry.node().path("width").asInt(0),
                entry.node().path("height").asInt(0),
                entry.node().path("license").asInt(0)));
    }

    private void category(JsonEntry entry) {
        categories.add(
                new CocoCategory(entry.id("id"), entry.node().path("name").asText("")));
    }

    private void annotation(JsonEntry entry) {
        CocoId id = entry.id("id");
        if (!annotationIds.add(id)) {
            throw entry.wrong("id", "is " + id + ", as that of an earlier annotation; each needs its own");
        }
        keypointsSeen |= entry.has("keypoints");
        List<CocoPoint> keypoints = entry.has("keypoints") ? entry.keypoints("keypoints") : NONE_LABELLED;
        annotations.add(new CocoAnnotation(
                id,
                entry.id("image_id"),
                entry.id("category_id"),
                keypoints,
                labelled(entry, keypoints),
                entry.number("area"),
                entry.box("bbox"),
                entry.flag("iscrowd")));
    }

    private static int labelled(JsonEntry entry, List<CocoPoint> keypoints) {
        return entry.has("num_keypoints")
                ? entry.whole("num_keypoints")
                : (int) keypoints.stream().filter(point -> point.third() > 0).count();
    }

    private CocoTruth truth() {
        if (!annotations.isEmpty() && !keypointsSeen) {
            throw DatasetException.of(
                    file, "no annotation has keypoints; take the keypoint file, person_keypoints_*.json");
        }
        Set<CocoId> imageIds = images.stream().map(CocoImage::id).collect(Collectors.toSet());
        Set<CocoId> categoryIds = categories.stream().map(CocoCategory::id).collect(Collectors.toSet());
        List<CocoAnnotation> listed = annotations.stream()
                .filter(person -> imageIds.contains(person.imageId()) && categoryIds.contains(person.categoryId()))
                .toList();
        return new CocoTruth(images, categories, listed, remarks(listed));
    }

    private List<String> remarks(List<CocoAnnotation> listed) {
        List<String> remarks = new ArrayList<>();
        int strays = annotations.size() - listed.size();
        if (strays > 0) {
            remarks.add(file + ": " + strays + " of " + annotations.size()
                    + " annotations are of images or categories that the file does not list, and are left out");
        }
        if (annotationIds.contains(CocoId.of(0))) {
            remarks.add(
                    file + ": the annotation with id 0 can never count as found, since COCO's evaluation takes 0 for"
                            + " nobody; number from 1");
        }
        return remarks;
    }
}
