/**
 * The whole product on one machine, judged: simulated cameras, a real broker, the tracker, a viewer, and a reader that
 * compares what is published with what was drawn.
 *
 * <pre>
 * SimulatedCamera --frames--> EmbeddedBroker --frames--> TrackerService --poses--> EmbeddedBroker --poses--> VerdictReader
 *        `---------truth-----------^                                                    `---------truth--------^
 * </pre>
 */
@NullMarked
package io.posestream.demo;

import org.jspecify.annotations.NullMarked;
