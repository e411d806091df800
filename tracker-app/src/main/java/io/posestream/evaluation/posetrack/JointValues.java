package io.posestream.evaluation.posetrack;

import io.posestream.dataset.posetrack.BodyJoint;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A metric of each joint, in percent.
 *
 * @param values by joint id; NaN where there is nothing to divide by
 */
public record JointValues(List<Double> values) {
    public JointValues {
        values = List.copyOf(values);
    }

    static JointValues of(IntToDoubleFunction valueOfJoint) {
        return new JointValues(IntStream.range(0, BodyJoint.COUNT)
                .mapToDouble(valueOfJoint)
                .boxed()
                .toList());
    }

    public double of(BodyJoint joint) {
        return values.get(joint.id());
    }

    /** Mean over the joints that have a value; NaN when none has. */
    public double mean() {
        return values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean over the joints of a part; NaN as soon as one has no value. */
    public double mean(BodyPart part) {
        return part.joints().stream().mapToDouble(this::of).sum()
                / part.joints().size();
    }
}
