package io.posestream.simulator.motion.bvh;

import java.util.List;

/**
 * A parsed BVH file.
 *
 * @param source the file's name, for messages
 * @param joints parents before children
 * @param frameTimeS seconds from frame to frame
 * @param frames all numbers of each frame
 */
record BvhClip(String source, List<BvhJoint> joints, double frameTimeS, List<double[]> frames) {

    BvhClip {
        joints = List.copyOf(joints);
        frames = List.copyOf(frames);
    }
}
