package io.posestream.evaluation.coco;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * COCO's ten figures, and those of each joint.
 *
 * @param figures AP, AP50, AP75, APM, APL, AR, AR50, AR75, ARM, ARL in this order, 0..1; -1 where truth has nobody of
 *     that kind
 * @param joints in the order of {@code Skeleton.COCO_17}
 */
public record CocoScores(Map<String, Double> figures, List<JointScore> joints) {

    static CocoScores of(Map<AreaRange, List<PrecisionRecall>> curves, List<JointScore> joints) {
        List<PrecisionRecall> all = curves.getOrDefault(AreaRange.ALL, List.of());
        List<PrecisionRecall> medium = curves.getOrDefault(AreaRange.MEDIUM, List.of());
        List<PrecisionRecall> large = curves.getOrDefault(AreaRange.LARGE, List.of());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("AP", precision(all));
        figures.put("AP50", precisionAt(all, Thresholds.OKS_50));
        figures.put("AP75", precisionAt(all, Thresholds.OKS_75));
        figures.put("APM", precision(medium));
        figures.put("APL", precision(large));
        figures.put("AR", recall(all));
        figures.put("AR50", recallAt(all, Thresholds.OKS_50));
        figures.put("AR75", recallAt(all, Thresholds.OKS_75));
        figures.put("ARM", recall(medium));
        figures.put("ARL", recall(large));
        return new CocoScores(figures, joints);
    }

    private static double precision(List<PrecisionRecall> categories) {
        return mean(categories.stream()
                .flatMap(curve -> Arrays.stream(curve.precision()))
                .flatMapToDouble(Arrays::stream));
    }

    private static double precisionAt(List<PrecisionRecall> categories, int threshold) {
        return mean(categories.stream().flatMapToDouble(curve -> Arrays.stream(curve.precision()[threshold])));
    }

    private static double recall(List<PrecisionRecall> categories) {
        return mean(categories.stream().flatMapToDouble(curve -> Arrays.stream(curve.recall())));
    }

    private static double recallAt(List<PrecisionRecall> categories, int threshold) {
        return mean(categories.stream().mapToDouble(curve -> curve.recall()[threshold]));
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(-1);
    }
}
