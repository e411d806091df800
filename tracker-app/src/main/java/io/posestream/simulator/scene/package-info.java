/**
 * What stands in front of the simulated camera: solids with paint under a sky and a sun, the cast that moves among
 * them, and from where the camera looks.
 *
 * <p>The camera stands near x = z = 0 and looks along −z; people act between z = −4 and z = −14. A person with heading
 * 0 faces the camera.
 */
@NullMarked
package io.posestream.simulator.scene;

import org.jspecify.annotations.NullMarked;
