package io.posestream.clips;

import io.posestream.clips.Photographs.Photograph;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import io.posestream.pose.PlaneMotion;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Photographs set in motion: shifted, turned and zoomed as a whole, smoothly, another way in each round through them.
 * Without end.
 */
final class StillClips implements ClipSource {
    private static final int PICTURES = 13;
    /** Share of the picture's height per picture. */
    private static final double SHIFT = .012;

    private static final double TURN_RAD = .02;
    private static final double ZOOM = .015;

    private final List<Photograph> photographs;
    private final long seed;
    private final Function<String, PictureSource> open;
    private int clip;

    /**
     * @param photographs at least one
     * @param open opens a file
     */
    StillClips(List<Photograph> photographs, long seed, Function<String, PictureSource> open) {
        this.photographs = photographs;
        this.seed = seed;
        this.open = open;
    }

    @Override
    public Clip next() {
        SplittableRandom random = new SplittableRandom(seed + clip);
        Photograph still = photographs.get(clip % photographs.size());
        skip();
        double fps = random.nextDouble(10, 30);
        try (Picture picture = read(still)) {
            return new Clip(still.name(), fps, false, move(still, picture, fps, random));
        }
    }

    @Override
    public boolean skip() {
        clip++;
        return true;
    }

    private Picture read(Photograph still) {
        try (PictureSource source = open.apply(still.file().toString())) {
            TimedPicture timed = source.next();
            if (timed == null) {
                throw new SourceException("cannot use " + still.file() + ": it holds no picture");
            }
            return timed.picture();
        }
    }

    private static List<Moment> move(Photograph still, Picture picture, double fps, RandomGenerator random) {
        double size = picture.height();
        double[] speed = {
            random.nextGaussian() * SHIFT * size,
            random.nextGaussian() * SHIFT * size,
            random.nextGaussian() * TURN_RAD,
            random.nextGaussian() * ZOOM
        };
        double[] change = new double[speed.length];
        for (int i = 0; i < speed.length; i++) {
            change[i] = speed[i] * random.nextGaussian() * .15;
        }
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            double t = i - (PICTURES - 1) / 2.0;
            AffineTransform motion = new AffineTransform();
            motion.translate(along(speed, change, 0, t), along(speed, change, 1, t));
            motion.translate(picture.width() / 2.0, size / 2);
            motion.rotate(along(speed, change, 2, t));
            double zoom = Math.exp(along(speed, change, 3, t));
            motion.scale(zoom, zoom);
            motion.translate(-picture.width() / 2.0, -size / 2);
            moments.add(moment(still, picture, motion, Math.round(i * 1e9 / fps)));
        }
        return moments;
    }

    private static double along(double[] speed, double[] change, int part, double t) {
        return speed[part] * t + change[part] * t * t / 2;
    }

    private static Moment moment(Photograph still, Picture picture, AffineTransform motion, long timeNs) {
        PlaneMotion plane = new PlaneMotion(
                motion.getScaleX(),
                motion.getShearX(),
                motion.getTranslateX(),
                motion.getShearY(),
                motion.getScaleY(),
                motion.getTranslateY());
        List<Sighting> people = still.people().stream()
                .map(seen -> new Sighting(
                        seen.person(), plane.moved(seen.box()), seen.truth().map(plane::moved), seen.shown()))
                .toList();
        return new Moment(timeNs, Raster.of(picture).moved(motion).picture(), people);
    }

    @Override
    public void close() {}
}
