package io.posestream.training;

import io.posestream.autograd.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The loss of the temporal head: a weighted sum of terms, each of which can be switched off or weighed otherwise.
 *
 * <ul>
 *   <li>{@code laplace}, {@code huber}, {@code confidence}, {@code visibility}, {@code clean}: see the names' meaning
 *       in the class of the keypoint terms;
 *   <li>{@code human_mask}, {@code keypoint_mask}: masks, where the graph makes them and the batch carries the truth;
 *   <li>{@code masked_joints}, {@code denoising}: self-supervised tasks, likewise.
 * </ul>
 */
public final class HeadLoss implements Loss {
    private final Map<String, Weighed> terms;

    private record Weighed(double weight, LossTerm term) {}

    private HeadLoss(Map<String, Weighed> terms) {
        this.terms = terms;
    }

    /** All terms with weights that bring them to a like size on a head at its start. */
    public static HeadLoss standard() {
        Map<String, Weighed> terms = new LinkedHashMap<>();
        terms.put("laplace", new Weighed(1, KeypointTerms.laplace()));
        terms.put("huber", new Weighed(0.1, KeypointTerms.huber()));
        terms.put("confidence", new Weighed(0.5, KeypointTerms.confidence()));
        terms.put("visibility", new Weighed(0.25, KeypointTerms.visibility()));
        terms.put("clean", new Weighed(0.5, KeypointTerms.clean()));
        terms.put("human_mask", new Weighed(0.2, SideTerms.mask("human_mask", 0)));
        terms.put("keypoint_mask", new Weighed(0.2, SideTerms.mask("keypoint_mask", 1)));
        terms.put("masked_joints", new Weighed(0.02, SideTerms.keypoints("masked_joints")));
        terms.put("denoising", new Weighed(0.02, SideTerms.keypoints("denoising")));
        return new HeadLoss(terms);
    }

    /** The same loss with one term weighed otherwise; 0 takes it away. */
    public HeadLoss with(String name, double weight) {
        Weighed old = terms.get(name);
        if (old == null) {
            throw new TrainingException(
                    "The loss has no term " + name + "; it has " + String.join(", ", terms.keySet()) + ".");
        }
        Map<String, Weighed> changed = new LinkedHashMap<>(terms);
        changed.put(name, new Weighed(weight, old.term()));
        changed.values().removeIf(weighed -> weighed.weight() == 0);
        return new HeadLoss(changed);
    }

    /** The terms whose graph values exist: a head may make no masks, for example. */
    public HeadLoss fitting(Predicate<String> graphHas) {
        Map<String, Weighed> kept = new LinkedHashMap<>(terms);
        kept.values().removeIf(weighed -> !weighed.term().values().stream().allMatch(graphHas));
        if (kept.isEmpty()) {
            throw new TrainingException("The graph has none of the values that the loss looks at, such as "
                    + String.join(", ", values()) + "; name the head's outputs so.");
        }
        return new HeadLoss(kept);
    }

    /** Names of the terms in their order. */
    public List<String> names() {
        return List.copyOf(terms.keySet());
    }

    @Override
    public List<String> values() {
        return terms.values().stream()
                .flatMap(weighed -> weighed.term().values().stream())
                .distinct()
                .toList();
    }

    @Override
    public Map<String, Value> terms(Map<String, Value> values, Targets targets) {
        Map<String, Value> results = new LinkedHashMap<>();
        terms.forEach((name, weighed) -> {
            if (weighed.term().targets().stream().allMatch(targets::has)) {
                results.put(name, weighed.term().formula().of(values, targets).times(weighed.weight()));
            }
        });
        return results;
    }
}
