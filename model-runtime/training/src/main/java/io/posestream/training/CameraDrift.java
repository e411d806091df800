package io.posestream.training;

import io.posestream.pose.PlaneMotion;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Moves the camera at random: it pans with a steady acceleration and zooms, the key stays where it is. Crops, poses and
 * peaks move together, so what each look shows stays true. Real clips are few and their cameras still; a head that
 * knows only them takes any drift for an error.
 *
 * @param speed deviation of the pan, input pixels of the key's crop from one frame to the next, in each direction
 * @param jolt deviation of the speed's change, such pixels
 * @param zoom deviation of the logarithm of the scale's change from one frame to the next
 */
public record CameraDrift(double speed, double jolt, double zoom) {

    public static final CameraDrift NONE = new CameraDrift(0, 0, 0);

    /** A person who runs through the picture, or a camera that follows badly. */
    public static final CameraDrift DEFAULT = new CameraDrift(5, 1, .01);

    PoseWindow apply(PoseWindow window, RandomGenerator random) {
        double pixel = 1 / window.key().crop().scale();
        double[] speeds = {random.nextGaussian() * speed * pixel, random.nextGaussian() * speed * pixel};
        double[] jolts = {random.nextGaussian() * jolt * pixel, random.nextGaussian() * jolt * pixel};
        double growth = random.nextGaussian() * zoom;
        List<@Nullable Look> looks = new ArrayList<>();
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            PlaneMotion motion = motion(window, frame, speeds, jolts, growth);
            boolean stays = frame == 0;
            looks.add(window.at(frame)
                    .map(look -> stays ? look : look.moved(motion))
                    .orElse(null));
        }
        return new PoseWindow(looks);
    }

    /** About the middle of the key's crop. */
    private static PlaneMotion motion(PoseWindow window, int frame, double[] speeds, double[] jolts, double growth) {
        double x = window.key().crop().centerX();
        double y = window.key().crop().centerY();
        double scale = Math.exp(growth * frame);
        double half = frame * frame / 2.0;
        return new PlaneMotion(
                scale,
                0,
                x - scale * x + speeds[0] * frame + jolts[0] * half,
                0,
                scale,
                y - scale * y + speeds[1] * frame + jolts[1] * half);
    }
}
