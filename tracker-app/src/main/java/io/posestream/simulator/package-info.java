/**
 * A camera that draws people with exact truth, as test bench and demo: 3-D scene, motion, picture.
 *
 * <pre>
 * "sim:?scene=walk&amp;seed=7" --SimulationSettings--> scene (place, cast, viewpoint)
 *                                                    │ time of each picture
 *                            motion: figures ─────> render: picture + truth
 *                                                    v
 *                                     SimulatedCamera: SimulatedPicture
 * </pre>
 *
 * <p>Sub-packages, each importing only those before it: {@code geometry}, {@code body}, {@code motion}, {@code scene},
 * {@code render}.
 */
@NullMarked
package io.posestream.simulator;

import org.jspecify.annotations.NullMarked;
