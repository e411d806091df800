/** A real Kafka broker inside this JVM, for the demo and the tests. */
@NullMarked
package io.posestream.broker;

import org.jspecify.annotations.NullMarked;
