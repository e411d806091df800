package io.posestream.pipeline;

import io.posestream.pose.Box;

/**
 * Where a person is looked for.
 *
 * @param detected the detector saw someone here in this frame; else a track expects itself here
 */
record Region(Box box, float score, boolean detected) {}
