package io.posestream.model;

import java.util.List;

/** A model bundle is not usable as it is. The message is written for the person who made or chose the bundle. */
public final class ModelException extends RuntimeException {
    private final transient List<String> faults;

    public ModelException(String where, String fault) {
        this(where, List.of(fault));
    }

    /**
     * @param where what is being looked at, e.g. {@code model bundle /models/mine}
     * @param faults everything that is wrong with it, a sentence each: where in it, expected, actual, cure
     */
    public ModelException(String where, List<String> faults) {
        super(message(where, faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }

    private static String message(String where, List<String> faults) {
        if (faults.size() == 1) {
            return where + ": " + faults.get(0);
        }
        return where + " has " + faults.size() + " faults:\n  - " + String.join("\n  - ", faults);
    }
}
