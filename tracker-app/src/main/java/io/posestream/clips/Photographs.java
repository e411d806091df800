package io.posestream.clips;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoId;
import io.posestream.dataset.coco.CocoImage;
import io.posestream.dataset.coco.CocoPoint;
import io.posestream.dataset.coco.CocoTruth;
import io.posestream.dataset.coco.CocoTruthReader;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Photographs with COCO's labels, and whom to take from each. */
final class Photographs {
    /** COCO's numbers of the licences that allow use and change for any purpose: BY, BY-SA, free, US government. */
    private static final Set<Integer> FREE = Set.of(4, 5, 7, 8);

    private static final int LEAST_LABELLED = 8;
    private static final double LEAST_HEIGHT = 60;
    /** One of so many photographs of the validation set goes to the validation part. */
    private static final int VALIDATION_SHARE = 3;

    private static final int LABELLED_HIDDEN = 1;

    /** @param people at least one */
    record Photograph(String name, Path file, List<Sighting> people) {}

    private Photographs() {}

    /**
     * @param folder with {@code train}, {@code val} and their annotations; may be absent
     * @param free take only photographs whose licence allows any use; parts that only judge take all
     */
    static List<Photograph> of(Part part, Path folder, boolean free) {
        String set = part == Part.TRAIN ? "train" : "val";
        Path labels = folder.resolve("person_keypoints_" + set + ".json");
        if (!Files.exists(labels)) {
            return List.of();
        }
        CocoTruth truth = CocoTruthReader.read(labels);
        List<Photograph> chosen = new ArrayList<>();
        for (int i = 0; i < truth.images().size(); i++) {
            CocoImage image = truth.images().get(i);
            List<Sighting> people = people(truth, image.id());
            boolean licensed = !free || FREE.contains(image.licence());
            if (belongs(part, i) && licensed && !people.isEmpty()) {
                chosen.add(
                        new Photograph("coco-" + image.id(), folder.resolve(set).resolve(image.fileName()), people));
            }
        }
        return chosen;
    }

    private static boolean belongs(Part part, int place) {
        return part == Part.TRAIN || (part == Part.VALIDATION) == (place % VALIDATION_SHARE == 0);
    }

    private static List<Sighting> people(CocoTruth truth, CocoId image) {
        Predicate<CocoAnnotation> fit = person -> person.imageId().equals(image)
                && !person.crowd()
                && person.labelled() >= LEAST_LABELLED
                && person.box().height() >= LEAST_HEIGHT;
        List<Sighting> people = new ArrayList<>();
        for (CocoAnnotation person : truth.annotations().stream().filter(fit).toList()) {
            Box box = new Box(
                    (float) person.box().x(),
                    (float) person.box().y(),
                    (float) person.box().width(),
                    (float) person.box().height());
            people.add(new Sighting(people.size() + 1L, box, Optional.of(pose(person)), 1));
        }
        return people;
    }

    private static Pose pose(CocoAnnotation person) {
        return new Pose(person.keypoints().stream().map(Photographs::keypoint).toList());
    }

    private static Keypoint keypoint(CocoPoint point) {
        if (point.third() < LABELLED_HIDDEN) {
            return Keypoint.absent();
        }
        Visibility visibility = point.third() > LABELLED_HIDDEN ? Visibility.VISIBLE : Visibility.OCCLUDED;
        return new Keypoint((float) point.x(), (float) point.y(), 1, visibility, false, false);
    }
}
