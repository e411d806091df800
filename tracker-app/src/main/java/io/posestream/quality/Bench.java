package io.posestream.quality;

import io.posestream.app.Perception;

/**
 * What a case runs on.
 *
 * @param perception the models as the settings choose them, as the product uses them
 * @param stepDone told after every picture
 */
public record Bench(Perception perception, Runnable stepDone) {}
