package io.posestream.clips;

import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.simulator.render.PersonTruth;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.SceneName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Drawn scenes without end, each with people, light, frame rate, blur, noise and compression of its own. The moment
 * from which a scene is shown is drawn too.
 */
final class SimulatedClips implements ClipSource {
    static final int PICTURES = 16;

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final double[] FPS = {10, 12, 15, 20, 25, 30};
    private static final double[] BLURS = {0, 0, .2, .5};
    private static final double LATEST_START_SECONDS = 18;
    private static final double COMPRESSED = .5;
    private static final double SHAKEN = .2;
    private static final double CAPTURED_MOTION = .25;

    private final Part part;
    private final boolean crowded;
    private final long seed;
    private final int pictures;
    private final Path motions;
    private final Compression.Streams compression;
    private long scene;

    /**
     * @param crowded scenes in which people hide each other
     * @param first number of the first scene
     * @param pictures of each scene
     * @param motions folder of motion capture files; need not be there
     */
    SimulatedClips(
            Part part,
            boolean crowded,
            long seed,
            long first,
            int pictures,
            Path motions,
            Compression.Streams compression) {
        this.part = part;
        this.crowded = crowded;
        this.seed = seed;
        this.pictures = pictures;
        this.motions = motions;
        this.compression = compression;
        this.scene = first + (crowded ? 1 : 0);
    }

    @Override
    public Clip next() {
        SplittableRandom random = new SplittableRandom(part.seed(seed, scene));
        SimulationSettings settings = settings(random);
        double start = random.nextDouble(LATEST_START_SECONDS);
        String name = part.text() + "-" + settings.scene().text() + "-" + scene;
        skip();
        if (random.nextDouble() >= COMPRESSED) {
            return new Clip(name, settings.fps(), false, shoot(settings, start, Optional.empty()));
        }
        int bitsPerSecond = (int) (settings.fps() * random.nextDouble(12_000, 60_000));
        try (Compression stream = compression.open(settings.fps(), bitsPerSecond)) {
            return new Clip(name, settings.fps(), false, shoot(settings, start, Optional.of(stream)));
        }
    }

    /** Plain and crowded scenes take turns in the seeds. */
    @Override
    public boolean skip() {
        scene += 2;
        return true;
    }

    private SimulationSettings settings(RandomGenerator random) {
        List<SceneName> scenes = part.scenes(crowded);
        SceneName name = scenes.get(random.nextInt(scenes.size()));
        int people = name.defaultPeople() + random.nextInt(crowded ? 4 : 2);
        double fps = FPS[random.nextInt(FPS.length)];
        double blur = BLURS[random.nextInt(BLURS.length)];
        CameraMotion camera = random.nextDouble() < SHAKEN ? CameraMotion.SHAKE : CameraMotion.STILL;
        Path motion = motions.resolve(part.motion());
        boolean captured = random.nextDouble() < CAPTURED_MOTION && Files.exists(motion);
        return new SimulationSettings(
                name,
                people,
                fps,
                random.nextDouble(.3),
                0,
                WIDTH,
                HEIGHT,
                part.seed(seed, scene),
                0,
                blur,
                random.nextDouble(1, 8),
                random.nextDouble(.4),
                camera,
                captured ? Optional.of(motion) : Optional.empty());
    }

    private List<Moment> shoot(SimulationSettings settings, double start, Optional<Compression> stream) {
        List<Moment> moments = new ArrayList<>();
        try (SimulatedCamera camera = new SimulatedCamera(settings)) {
            camera.startAt(start);
            for (int i = 0; i < pictures; i++) {
                SimulatedPicture drawn = camera.nextSimulated();
                if (drawn != null) {
                    moments.add(moment(drawn, stream));
                }
            }
        }
        return moments;
    }

    private static Moment moment(SimulatedPicture drawn, Optional<Compression> stream) {
        List<Sighting> people =
                drawn.people().stream().map(SimulatedClips::sighting).toList();
        TimedPicture timed = drawn.timed();
        if (stream.isEmpty()) {
            return new Moment(timed.timeNs(), timed.picture(), people);
        }
        try (Picture asDrawn = timed.picture()) {
            return new Moment(timed.timeNs(), stream.get().pass(new TimedPicture(timed.timeNs(), asDrawn)), people);
        }
    }

    private static Sighting sighting(PersonTruth truth) {
        return new Sighting(
                truth.person().trackId(),
                truth.person().box(),
                Optional.of(truth.person().pose()),
                truth.visibleFraction());
    }

    @Override
    public void close() {}
}
