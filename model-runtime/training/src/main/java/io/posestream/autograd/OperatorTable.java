package io.posestream.autograd;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operator that can be trained, from all families. Meanings are those of opset {@value #OPSET}. */
final class OperatorTable {
    static final int OPSET = 17;

    private static final Map<String, Operator> ALL = Stream.of(
                    ArithmeticOperators.TABLE,
                    ActivationOperators.TABLE,
                    ChoiceOperators.TABLE,
                    ShapeOperators.TABLE,
                    PartOperators.TABLE,
                    ReductionOperators.TABLE,
                    LinearOperators.TABLE,
                    NormalisationOperators.TABLE,
                    SamplingOperators.TABLE)
            .flatMap(family -> family.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private OperatorTable() {}

    static Optional<Operator> find(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    static Set<String> names() {
        return new TreeSet<>(ALL.keySet());
    }
}
