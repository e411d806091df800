package io.posestream.evaluation.coco;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoCategory;
import io.posestream.dataset.coco.CocoId;
import io.posestream.dataset.coco.CocoImage;
import io.posestream.dataset.coco.CocoResult;
import io.posestream.dataset.coco.CocoResults;
import io.posestream.dataset.coco.CocoTruth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * COCO's keypoint evaluation: every category of the truth, every image of the truth, three area ranges, ten OKS
 * thresholds. Agrees with {@code COCOeval(truth, results, "keypoints")} of the COCO API. Not thread-safe; use once.
 */
public final class CocoEvaluation {

    private record Group(CocoId image, CocoId category) {}

    private final TreeSet<CocoId> images;
    private final TreeSet<CocoId> categories;
    private final Map<Group, List<CocoAnnotation>> truths;
    private final Map<Group, List<CocoResult>> results;
    private final Map<AreaRange, List<PrecisionRecall>> curves = new EnumMap<>(AreaRange.class);
    private final JointFigures joints = new JointFigures();

    private CocoEvaluation(CocoTruth truth, CocoResults found) {
        images = truth.images().stream().map(CocoImage::id).collect(Collectors.toCollection(TreeSet::new));
        categories = truth.categories().stream().map(CocoCategory::id).collect(Collectors.toCollection(TreeSet::new));
        truths = truth.annotations().stream()
                .collect(Collectors.groupingBy(person -> new Group(person.imageId(), person.categoryId())));
        results = found.results().stream()
                .collect(Collectors.groupingBy(person -> new Group(person.imageId(), person.categoryId())));
    }

    public static CocoScores of(CocoTruth truth, CocoResults results) {
        CocoEvaluation evaluation = new CocoEvaluation(truth, results);
        evaluation.categories.forEach(evaluation::evaluate);
        return CocoScores.of(evaluation.curves, evaluation.joints.figures());
    }

    private void evaluate(CocoId category) {
        List<ImagePeople> people = images.stream()
                .map(image -> new Group(image, category))
                .filter(group -> truths.containsKey(group) || results.containsKey(group))
                .map(group ->
                        ImagePeople.of(truths.getOrDefault(group, List.of()), results.getOrDefault(group, List.of())))
                .toList();
        for (AreaRange range : AreaRange.values()) {
            List<ImageVerdict> verdicts = people.stream()
                    .map(image -> new GreedyMatching(image, range).verdict())
                    .toList();
            PrecisionRecall.of(verdicts)
                    .ifPresent(curve -> curves.computeIfAbsent(range, any -> new ArrayList<>())
                            .add(curve));
            if (range == AreaRange.ALL) {
                for (int i = 0; i < people.size(); i++) {
                    joints.add(people.get(i), verdicts.get(i));
                }
            }
        }
    }
}
