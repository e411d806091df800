/**
 * The temporal head as an ONNX graph: bidirectional deformable cross-attention over a person's window.
 *
 * <pre>
 *  geometry, patches of the joint's own heatmaps, maps at known places, joint token
 *                        |
 *             17 joint queries ----.
 *                        |         |  each layer: joints among themselves,
 *   past maps ------> attention    |  then past, key and future maps apart, gated together;
 *   key maps -------> attention    |  what is sampled passes the masks of body and keypoint
 *   future maps ----> attention ---'
 *                        |
 *  candidates --> choice among them + free offset;  confidence, visibility, sigma
 * </pre>
 *
 * In the spirit of Jiao et al., Optimizing Human Pose Estimation Through Focused Human and Joint Regions (AAAI 2025),
 * and of Deformable DETR (Zhu et al., ICLR 2021); the details are our own. Maps are sampled raw and projected after,
 * which gives the same and costs a fraction.
 */
@NullMarked
package io.posestream.head;

import org.jspecify.annotations.NullMarked;
