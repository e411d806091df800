package io.posestream.evaluation.coco;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Precision and recall of one category and area range over all images.
 *
 * @param precision [OKS threshold][recall] the best precision at that recall or a higher one; 0 where none is reached
 * @param recall [OKS threshold] with all found people
 */
record PrecisionRecall(double[][] precision, double[] recall) {

    private record Place(ImageVerdict verdict, int found) {
        double score() {
            return verdict.scores()[found];
        }
    }

    /** @return empty when nobody had to be found */
    static Optional<PrecisionRecall> of(List<ImageVerdict> verdicts) {
        int wanted = verdicts.stream().mapToInt(ImageVerdict::wanted).sum();
        if (wanted == 0) {
            return Optional.empty();
        }
        List<Place> places = surestFirst(verdicts);
        double[][] precision = new double[Thresholds.OKS_COUNT][];
        double[] recall = new double[Thresholds.OKS_COUNT];
        for (int t = 0; t < Thresholds.OKS_COUNT; t++) {
            double[] recalls = new double[places.size()];
            double[] precisions = new double[places.size()];
            accumulate(places, t, wanted, recalls, precisions);
            recall[t] = places.isEmpty() ? 0 : recalls[recalls.length - 1];
            precision[t] = atRecalls(recalls, precisions);
        }
        return Optional.of(new PrecisionRecall(precision, recall));
    }

    /** Stable: of equally sure ones the earlier image's first. */
    private static List<Place> surestFirst(List<ImageVerdict> verdicts) {
        List<Place> places = new ArrayList<>();
        for (ImageVerdict verdict : verdicts) {
            for (int f = 0; f < verdict.scores().length; f++) {
                places.add(new Place(verdict, f));
            }
        }
        places.sort(Comparator.comparingDouble(place -> ImagePeople.descending(place.score())));
        return places;
    }

    private static void accumulate(List<Place> places, int t, int wanted, double[] recalls, double[] precisions) {
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < precisions.length; i++) {
            Place place = places.get(i);
            if (!place.verdict().ignored()[t][place.found()]) {
                boolean hit = place.verdict().hit()[t][place.found()];
                right += hit ? 1 : 0;
                wrong += hit ? 0 : 1;
            }
            recalls[i] = right / wanted;
            precisions[i] = right / (wrong + right + Math.ulp(1.0));
        }
        for (int i = precisions.length - 1; i > 0; i--) {
            precisions[i - 1] = Math.max(precisions[i - 1], precisions[i]);
        }
    }

    private static double[] atRecalls(double[] recalls, double[] precisions) {
        double[] read = new double[Thresholds.RECALL_COUNT];
        int i = 0;
        for (int r = 0; r < read.length; r++) {
            while (i < recalls.length && recalls[i] < Thresholds.recall(r)) {
                i++;
            }
            read[r] = i < recalls.length ? precisions[i] : 0;
        }
        return read;
    }
}
