package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.pose.Pose;

/** Turns a model's output tensors into keypoints. Stateless and thread-safe; reads the tensors in place. */
interface PoseDecoder {

    /**
     * @param item index in the batch
     * @param crop where in the picture the item was taken
     * @return the keypoints in source pixels, in the order of the manifest's skeleton
     */
    Pose decode(TensorBinding tensors, int item, CropTransform crop);
}
