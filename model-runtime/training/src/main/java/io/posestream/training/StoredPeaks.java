package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Pose;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.PeakFinder;
import java.nio.FloatBuffer;

/** Reads a look's other answers off the heatmap in its slot, with the finder that the run time uses. */
public final class StoredPeaks implements FeatureCache.PeakFinder {

    @Override
    public HeatmapPeaks find(FeatureCache cache, int slot, Pose pose, CropTransform crop) {
        MapSpec spec = cache.map(WindowTensors.HEATMAP);
        FloatBuffer maps = FloatBuffer.wrap(cache.read(slot, WindowTensors.HEATMAP));
        return PeakFinder.DEFAULT.find(maps, 0, spec.channels(), spec.height(), spec.width(), crop);
    }
}
