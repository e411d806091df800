package io.posestream.inference;

import java.util.Map;

/**
 * Numbered slots for maps that one graph gives and another takes, where their engine wants them: in the host's memory
 * or in a device's. A slot holds one item of each map. Bindings of the same engine write and read them
 * ({@link NamedBinding#keep}, {@link NamedBinding#fill}).
 *
 * <p>Slots are made by one thread. Others may use a slot once its maker has told them of it, one writer at a time and
 * no reader beside it. Whoever made them closes them, before the engine and after the last use.
 */
public interface MapSlots extends AutoCloseable {

    /** Floats of each map, by name. */
    Map<String, Integer> sizes();

    /** Slots made so far; they are numbered from 0. */
    int count();

    /** Makes one more, with undefined content. */
    void add();

    /** Frees all of them. */
    @Override
    void close();
}
