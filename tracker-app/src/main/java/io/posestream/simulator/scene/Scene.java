package io.posestream.simulator.scene;

import java.util.List;

/** Everything that can be seen, and from where. Immutable. */
public record Scene(Setting setting, Viewpoint viewpoint, List<Actor> cast) {
    public Scene {
        cast = List.copyOf(cast);
    }
}
