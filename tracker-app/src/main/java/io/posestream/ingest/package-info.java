/** Brings pictures in: camera, file or simulator to the frames topic, with reconnect as a state. */
@NullMarked
package io.posestream.ingest;

import org.jspecify.annotations.NullMarked;
