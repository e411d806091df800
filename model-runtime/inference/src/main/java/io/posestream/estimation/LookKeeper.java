package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.pose.Pose;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.temporal.LookSlots;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the backbone says of one look in a slot of a ring, before the binding is used again.
 *
 * @param ring whose slot is lent to this look
 */
record LookKeeper(FeatureRing ring, int slot, long captureTimeNs) {

    /** @return null when the look is not to be kept */
    static @Nullable LookKeeper of(LookSlots slots, int person) {
        int slot = slots.slots().get(person);
        return slot == FeatureRing.NONE ? null : new LookKeeper(slots.ring(), slot, slots.captureTimeNs());
    }

    /** @param item index in the batch */
    Look keep(TensorBinding tensors, int item, CropTransform crop, Pose pose, HeatmapPeaks peaks) {
        ring.keep(tensors, item, slot);
        return new Look(captureTimeNs, slot, crop, pose, peaks);
    }
}
