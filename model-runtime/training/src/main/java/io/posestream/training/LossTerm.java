package io.posestream.training;

import io.posestream.autograd.Value;
import java.util.List;
import java.util.Map;

/**
 * One part of a loss, without its weight.
 *
 * @param values graph values it looks at
 * @param targets targets it needs; where a batch does not carry them the part is left out
 */
public record LossTerm(List<String> values, List<String> targets, Formula formula) {

    /** From values and targets to one number. Used by several threads at once. */
    @FunctionalInterface
    public interface Formula {
        Value of(Map<String, Value> values, Targets targets);
    }

    /** The mean of the first, each element weighed by the second; 0 where nothing weighs. */
    static Value mean(Value each, Value weight) {
        return each.times(weight).sum().over(weight.sum().atLeast(1e-6));
    }
}
