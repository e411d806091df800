/**
 * What the tracker tells about itself in numbers. {@link io.posestream.metrics.MeterSpec} is the one list of them; the
 * only package that knows Micrometer.
 *
 * <pre>
 *  delivery --DeliveryObserver--> DeliveryMeters --> StreamDirectory --> StreamMeters, one set a stream, some bounded
 *  stages   --StageObserver-----> StageMeters            |               number of them; the rest shares "other"
 *  Kafka's clients, JVM, machine --binders--------+      |
 *                                                 v      v
 *                                             Micrometer registry --scrape--> Prometheus
 *                                                        '-----------push---> OTLP, by setting
 * </pre>
 */
@NullMarked
package io.posestream.metrics;

import org.jspecify.annotations.NullMarked;
