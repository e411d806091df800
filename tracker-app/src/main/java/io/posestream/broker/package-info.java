/** A real Kafka broker inside this JVM, for the demo and the tests. The only package that imports Kafka's server. */
@NullMarked
package io.posestream.broker;

import org.jspecify.annotations.NullMarked;
