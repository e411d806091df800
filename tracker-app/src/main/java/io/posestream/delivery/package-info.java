/** Carries the pipeline over Kafka: the consumer loop, lanes per stream, commits, dead letters. */
@NullMarked
package io.posestream.delivery;

import org.jspecify.annotations.NullMarked;
