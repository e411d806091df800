package io.posestream.training;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Samples side by side: one array a name, sample after sample. It belongs to one worker, which hands it out to be
 * filled again and again; whoever fills it keeps no reference to its arrays.
 */
public final class Batch {
    private final int size;
    private final Map<String, float[]> inputs = new HashMap<>();
    private final Map<String, float[]> targets = new HashMap<>();

    /** @param size samples in it */
    public Batch(int size) {
        this.size = size;
    }

    public int size() {
        return size;
    }

    /**
     * The numbers of one input of the graph, to be filled whole: they still hold the batch before.
     *
     * @param itemLength numbers of one sample
     */
    public float[] input(String name, int itemLength) {
        return array(inputs, name, itemLength);
    }

    /** The numbers of one target of the loss, to be filled whole: they still hold the batch before. */
    public float[] target(String name, int itemLength) {
        return array(targets, name, itemLength);
    }

    /** A view of all inputs. */
    public Map<String, float[]> inputs() {
        return Collections.unmodifiableMap(inputs);
    }

    /** A view of all targets. */
    public Map<String, float[]> targets() {
        return Collections.unmodifiableMap(targets);
    }

    private float[] array(Map<String, float[]> arrays, String name, int itemLength) {
        float[] array = arrays.computeIfAbsent(name, key -> new float[size * itemLength]);
        if (array.length != size * itemLength) {
            throw new IllegalArgumentException(
                    name + " had " + array.length / size + " numbers a sample before, now " + itemLength);
        }
        return array;
    }
}
