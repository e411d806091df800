/**
 * Whether the tracker lives, is ready, has started; and how each stream is.
 *
 * <pre>
 *  stages   --StageObserver-----> StageWatchdog: what each thread is in, since when --+
 *  delivery --DeliveryObserver--> TrackerHealth: group, broker, streams --------------+--> HealthReport
 * </pre>
 */
@NullMarked
package io.posestream.health;

import org.jspecify.annotations.NullMarked;
