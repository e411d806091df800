package io.posestream.quality;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import java.util.List;

/**
 * Drawn people, exactly known.
 *
 * @param source a simulated camera with an end, e.g. {@code sim:?scene=walk&seconds=20}
 */
record SimulatedCase(String name, String shows, String source) implements QualityCase {
    private static final double MS_PER_S = 1000;

    @Override
    public TruthKind truth() {
        return TruthKind.SIMULATED;
    }

    @Override
    public String input() {
        return source;
    }

    @Override
    public long steps() {
        SimulationSettings settings = SimulationSettings.parse(source);
        return Math.round(settings.seconds() * settings.fps() * (1 - settings.drop()));
    }

    @Override
    public Figures run(Bench bench) {
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(source));
                TrackedPictures tracked = new TrackedPictures(name, bench)) {
            SceneScores scores = new SceneScores(bench.perception().skeleton());
            SimulatedPicture picture;
            while ((picture = camera.nextSimulated()) != null) {
                List<TrackedPerson> truth = picture.truth();
                PoseFrame published = tracked.show(picture.timed());
                scores.add(truth, published);
            }
            return scores.figures(MS_PER_S / camera.fps());
        }
    }
}
