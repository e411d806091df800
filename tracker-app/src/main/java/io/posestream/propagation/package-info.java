/**
 * Labels of every k-th frame of a video carried to the frames between, after PoseWarper (Bertasius et al. 2019) and
 * STDPose (2025), with the product's own backbone in place of a trained warper.
 *
 * <pre>
 *  labels --> LabelTracks --> LabelTrack: who is where at the labelled frames; boxes between
 *                                 |
 *  picture --> Watcher: one look of the backbone a person and frame (bettered by a temporal head, if there is one)
 *                                 |
 *          Section: a (labelled)  .   .   .  b (labelled)
 *                   |---- Carrier, forward -->|           the label's own offset from the model travels along
 *                   |<--- Carrier, backward --|           what arrives is held against the label there: cycle check
 *                                 |
 *          TrackFit: labels, carried places and their trust into one motion --> Checks --> pose of each frame
 * </pre>
 *
 * Frames are numbered from 0 in the order of the video. Poses have 17 slots in the order of the labels' file
 * ({@link io.posestream.propagation.Joints}). Coordinates are source pixels; lengths that belong to a body are pixels
 * of its crop, where all bodies are about equally large. Everything here belongs to one thread.
 */
@NullMarked
package io.posestream.propagation;

import org.jspecify.annotations.NullMarked;
