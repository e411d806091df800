package io.posestream.simulator;

import io.posestream.image.SourceException;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.SceneName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the simulated camera shows and how. The same settings always give the same pictures.
 *
 * @param people size of the cast
 * @param fps pictures per second
 * @param jitter how far the times of pictures waver, as a share of the time between two, 0 to below 1; 0 = even
 * @param drop share of the pictures that never arrive, drawn from the seed, 0 to below 1
 * @param width pixels
 * @param height pixels
 * @param seed decides who the people are, how they go, and the noise
 * @param seconds length of the source; 0 = endless
 * @param blur share of the time between two pictures during which the shutter is open, 0..1; 0 = no motion blur
 * @param noise standard deviation of the sensor noise in grey levels of 255
 * @param light how far the light wavers, 0..1; 0 = steady
 * @param bvh motion capture file that the first person of the cast plays
 */
public record SimulationSettings(
        SceneName scene,
        int people,
        double fps,
        double jitter,
        double drop,
        int width,
        int height,
        long seed,
        double seconds,
        double blur,
        double noise,
        double light,
        CameraMotion camera,
        Optional<Path> bvh) {

    /**
     * Reads a source string such as {@code sim:?scene=crossing&people=3&fps=10&size=1280x720&seed=7}; {@code sim:}
     * alone gives the defaults. Keys are {@code scene people fps jitter drop size seed seconds blur noise light camera
     * bvh}, each meaning the component of the same name; {@code size} is width and height, {@code camera} is one of
     * {@code still pan shake zoom sweep}.
     *
     * @throws SourceException listing every fault at once
     */
    public static SimulationSettings parse(String source) {
        return new SourceString(source).settings();
    }
}
