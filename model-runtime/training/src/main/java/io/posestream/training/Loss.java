package io.posestream.training;

import io.posestream.autograd.Value;
import java.util.List;
import java.util.Map;

/** What is wrong with a graph's answers, as numbers whose sum is to become small. Used by several threads at once. */
public interface Loss {

    /** Names of the graph values that it looks at, outputs or inner ones. */
    List<String> values();

    /**
     * @param values the values asked for, of one batch
     * @return terms by name, one number each, weighted; in an order that never changes
     */
    Map<String, Value> terms(Map<String, Value> values, Targets targets);
}
