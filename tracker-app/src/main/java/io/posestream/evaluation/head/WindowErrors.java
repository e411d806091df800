package io.posestream.evaluation.head;

import java.util.Map;

/**
 * How far each method is from the truth of one window.
 *
 * @param clip where the window is from
 * @param degraded whether the key picture was made worse
 * @param errors by method, for each keypoint: input pixels of the key's crop, NaN without truth; not to be changed
 */
public record WindowErrors(TrialSet set, String clip, boolean degraded, Map<Method, double[]> errors) {

    public WindowErrors {
        errors = Map.copyOf(errors);
    }

    double[] of(Method method) {
        double[] found = errors.get(method);
        if (found == null) {
            throw new IllegalArgumentException("the window of " + clip + " was not judged by " + method.text());
        }
        return found;
    }
}
