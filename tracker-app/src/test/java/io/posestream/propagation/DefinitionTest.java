package io.posestream.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    @Test
    void shouldKeepABiasButNotTheScatterOfSingleLabels() {
        Definition scattered = definition(4, 9, 1, 6, 2, 8, 3);

        assertThat(scattered.persists()).isZero();
        double carriedAlong = 4 + .75 * (9 - 4);
        double bias = 4;
        assertThat(scattered.correction(3, 0)[0]).isCloseTo(carriedAlong - bias, within(1e-9));
        assertThat(scattered.noise(0)).isCloseTo(5 / Math.sqrt(2), within(1e-9));
    }

    @Test
    void shouldBelieveAnOffsetThatComesAndGoesSlowly() {
        Definition slow = definition(0, 1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(slow.persists()).isGreaterThan(.8);
        assertThat(Math.abs(slow.correction(30, 0)[0])).isLessThan(1);
    }

    /** Offsets along x of every fourth frame, the same for every joint. */
    private static Definition definition(double... offsets) {
        NavigableMap<Integer, double[]> ofSlot = new TreeMap<>();
        for (double offset : offsets) {
            ofSlot.put(4 * ofSlot.size(), new double[] {offset, 0});
        }
        List<NavigableMap<Integer, double[]>> all = new ArrayList<>();
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            all.add(ofSlot);
        }
        return new Definition(all);
    }
}
