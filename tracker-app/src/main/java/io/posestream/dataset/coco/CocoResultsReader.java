package io.posestream.dataset.coco;

import io.posestream.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Reads keypoint results: a list of image_id, category_id, keypoints and score. The area of a result, by which small
 * and large ones are told apart, is measured as the reference loader does:
 *
 * <pre>
 *   the first result has a bbox   width x height of each one's bbox
 *   otherwise                     width x height around all 17 keypoints, whatever their scores
 * </pre>
 *
 * Results of categories that the truth does not list are left out and told in a remark. One thread; use once.
 */
public final class CocoResultsReader {
    private final Set<CocoId> images;
    private final Set<CocoId> categories;
    private final List<CocoResult> results = new ArrayList<>();
    private boolean first = true;
    private boolean boxed;
    private int strays;

    private CocoResultsReader(CocoTruth truth) {
        images = truth.images().stream().map(CocoImage::id).collect(Collectors.toSet());
        categories = truth.categories().stream().map(CocoCategory::id).collect(Collectors.toSet());
    }

    /** @throws DatasetException when the file is missing, not of this format, or of images that the truth lacks */
    public static CocoResults read(Path file, CocoTruth truth) {
        CocoResultsReader reader = new CocoResultsReader(truth);
        JsonList.records(
                file,
                "is no results file; expected a list of {image_id, category_id, keypoints, score}",
                reader::result);
        return new CocoResults(reader.results, reader.remarks(file));
    }

    private void result(JsonEntry entry) {
        if (first) {
            first = false;
            boxed = hasBox(entry);
            if (!boxed && entry.has("segmentation")) {
                throw entry.wrong(
                        "segmentation",
                        "would have to tell the area, and outlines are not read here; give each result a bbox");
            }
        }
        CocoId image = entry.id("image_id");
        if (!images.contains(image)) {
            throw entry.wrong(
                    "image_id", "is " + image + ", which the truth does not list; do both files belong together?");
        }
        CocoId category = entry.id("category_id");
        List<CocoPoint> keypoints = entry.keypoints("keypoints");
        CocoResult result = new CocoResult(image, category, keypoints, entry.number("score"), area(entry, keypoints));
        if (categories.contains(category)) {
            results.add(result);
        } else {
            strays++;
        }
    }

    private static boolean hasBox(JsonEntry entry) {
        return entry.has("bbox")
                && !(entry.node().get("bbox").isArray()
                        && entry.node().get("bbox").isEmpty());
    }

    private double area(JsonEntry entry, List<CocoPoint> keypoints) {
        if (!boxed) {
            return extent(keypoints, CocoPoint::x) * extent(keypoints, CocoPoint::y);
        }
        if (!hasBox(entry)) {
            throw entry.wrong("bbox", "is not there, and the first result has one; give it to all or to none");
        }
        CocoBox box = entry.box("bbox");
        return box.width() * box.height();
    }

    private static double extent(List<CocoPoint> keypoints, ToDoubleFunction<CocoPoint> side) {
        DoubleSummaryStatistics range = keypoints.stream().mapToDouble(side).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    private List<String> remarks(Path file) {
        return strays == 0
                ? List.of()
                : List.of(file + ": " + strays + " of " + (results.size() + strays)
                        + " results are of categories that the truth does not list, and are left out");
    }
}
