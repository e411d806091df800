package io.posestream.simulator.scene;

import java.util.List;

/**
 * A place without people.
 *
 * @param ground paint of the plane y = 0
 */
public record Setting(Paint ground, List<Solid> solids, Sky sky, Sun sun) {
    public Setting {
        solids = List.copyOf(solids);
    }
}
