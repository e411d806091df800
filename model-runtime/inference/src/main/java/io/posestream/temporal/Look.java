package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;

/**
 * What the backbone gave for one person in one picture.
 *
 * @param captureTimeNs when the picture was taken
 * @param slot where the maps of this look lie in the store that the window's owner keeps: a track's ring at run time,
 *     the feature cache in training
 * @param crop the part of the picture that the backbone saw
 * @param pose the single-frame estimate, in source pixels
 * @param peaks the heatmaps' other answers, in source pixels
 */
public record Look(long captureTimeNs, int slot, CropTransform crop, Pose pose, HeatmapPeaks peaks) {

    /** The same look, its pose made plausible by what else is known. */
    public Look withPose(Pose other) {
        return new Look(captureTimeNs, slot, crop, other, peaks);
    }

    /** The same look where it lies in a picture of a camera that moved. */
    public Look moved(PlaneMotion camera) {
        return new Look(captureTimeNs, slot, crop.moved(camera), camera.moved(pose), peaks.moved(camera));
    }
}
