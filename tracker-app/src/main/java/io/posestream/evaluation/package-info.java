/** Scores poses and tracks against truth by published definitions; plain Java, no Kafka. */
@NullMarked
package io.posestream.evaluation;

import org.jspecify.annotations.NullMarked;
