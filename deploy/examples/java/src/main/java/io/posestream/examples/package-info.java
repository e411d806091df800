/** Example consumers: plain protobuf off Kafka, without any other code of PoseStream. */
@NullMarked
package io.posestream.examples;

import org.jspecify.annotations.NullMarked;
