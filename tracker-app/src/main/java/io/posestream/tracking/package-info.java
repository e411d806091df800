/** Who is who over time: matches poses to tracks by similarity; plain Java, no Kafka. */
@NullMarked
package io.posestream.tracking;

import org.jspecify.annotations.NullMarked;
