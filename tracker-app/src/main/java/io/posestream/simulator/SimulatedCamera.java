package io.posestream.simulator;

import io.posestream.frame.TrackedPerson;
import io.posestream.frame.TruthfulPictures;
import io.posestream.image.Picture;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import io.posestream.pose.Skeleton;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.motion.bvh.BvhMotion;
import io.posestream.simulator.render.Exposure;
import io.posestream.simulator.render.PersonTruth;
import io.posestream.simulator.render.SceneRenderer;
import io.posestream.simulator.render.Sensor;
import io.posestream.simulator.scene.Actor;
import io.posestream.simulator.scene.Scene;
import io.posestream.simulator.scene.Scenes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A camera that draws people and knows the exact truth about them. Pictures carry time from the start of the source and
 * come as fast as they are asked for; who wants the pace of the world waits between them.
 *
 * <p>One owner, one thread. The same {@link SimulationSettings} give the same pixels and the same truth, always.
 */
public final class SimulatedCamera implements TruthfulPictures {
    /** Pictures per shutter opening; odd, so that the truth belongs to the middle one. */
    private static final int SUB_FRAMES = 5;

    private static final Vec3 STAGE = new Vec3(0, 0, -8);

    private final SimulationSettings settings;
    private final SceneRenderer renderer;
    private final Sensor sensor;
    private final CaptureTimes captureTimes;
    private final long expected;
    private final @Nullable Exposure exposure;
    private long nextIndex;
    private List<TrackedPerson> people = List.of();

    /** @throws SourceException when the motion file cannot be played */
    public SimulatedCamera(SimulationSettings settings) {
        this.settings = settings;
        this.captureTimes = new CaptureTimes(settings);
        this.expected = settings.seconds() == 0 ? -1 : captureTimes.arrivals(planned());
        int width = settings.width();
        int height = settings.height();
        this.renderer = new SceneRenderer(scene(settings), settings.camera(), settings.seed(), width, height);
        this.sensor = new Sensor(width, height, settings.noise(), settings.seed());
        this.exposure = settings.blur() > 0 ? new Exposure(width * height) : null;
    }

    private static Scene scene(SimulationSettings settings) {
        Scene scene = Scenes.build(settings.scene(), settings.people(), settings.seed());
        if (settings.bvh().isEmpty()) {
            return scene;
        }
        List<Actor> cast = new ArrayList<>(scene.cast());
        Actor first = cast.get(0);
        BvhMotion motion = BvhMotion.load(settings.bvh().get(), first.body().build(), STAGE, 0);
        cast.set(0, new Actor(first.id(), first.body(), motion));
        return new Scene(scene.setting(), scene.viewpoint(), cast);
    }

    /**
     * @return the next picture with its truth, which belongs to the middle of the exposure; null at the end. The caller
     *     closes the picture.
     */
    public @Nullable SimulatedPicture nextSimulated() {
        while (!captureTimes.arrives(nextIndex)) {
            nextIndex++;
        }
        if (settings.seconds() > 0 && nextIndex >= planned()) {
            return null;
        }
        long index = nextIndex++;
        double timeS = captureTimes.secondsAt(index);
        List<PersonTruth> truth = exposure == null ? renderer.render(timeS) : openShutter(exposure, timeS);
        int[] pixels = exposure == null ? renderer.pixels() : exposure.develop();
        Picture picture = sensor.expose(pixels, gain(timeS), index);
        return new SimulatedPicture(new TimedPicture(Math.round(timeS * 1e9), picture), truth);
    }

    /** Leaves out the pictures before this moment, undrawn; to be called before the first picture. */
    public void startAt(double seconds) {
        nextIndex = Math.round(seconds * settings.fps());
    }

    private List<PersonTruth> openShutter(Exposure shutter, double timeS) {
        double stepS = settings.blur() / settings.fps() / SUB_FRAMES;
        List<PersonTruth> truth = List.of();
        for (int i = 0; i < SUB_FRAMES; i++) {
            int fromMiddle = i - SUB_FRAMES / 2;
            List<PersonTruth> moment = renderer.render(Math.max(0, timeS + fromMiddle * stepS));
            shutter.add(renderer.pixels());
            truth = fromMiddle == 0 ? moment : truth;
        }
        return truth;
    }

    /** Clouds and lamps: two slow waves. */
    private double gain(double timeS) {
        double phase = Math.floorMod(settings.seed(), 89L);
        return 1 + settings.light() * (.35 * Math.sin(timeS * .9 + phase) + .15 * Math.sin(timeS * 3.1 + 2 * phase));
    }

    @Override
    public double fps() {
        return settings.fps();
    }

    @Override
    public long expectedPictures() {
        return expected;
    }

    /** Pictures taken, those that go missing included. */
    private long planned() {
        return Math.round(settings.seconds() * settings.fps());
    }

    @Override
    public @Nullable TimedPicture next() {
        SimulatedPicture picture = nextSimulated();
        if (picture == null) {
            return null;
        }
        people = picture.truth();
        return picture.timed();
    }

    @Override
    public String skeleton() {
        return Skeleton.COCO_17.name();
    }

    /** Of the picture that {@link #next()} handed out. */
    @Override
    public List<TrackedPerson> people() {
        return people;
    }

    /** Holds nothing outside the heap; pictures already handed out stay valid. */
    @Override
    public void close() {}
}
