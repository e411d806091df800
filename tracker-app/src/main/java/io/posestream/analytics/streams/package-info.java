/**
 * The analytics on Kafka Streams; the only package that sees it.
 *
 * <pre>
 *   poses -> read-poses -> decode-poses -> admit-frames -+-> follow-tracks   (store current-tracks, asked over HTTP)
 *                              |          (store         +-> cut-sequences -> encode -> write-sequences
 *                              |           streams)      |   (stores samples, window-ends)
 *                              v                         +-> roll-up       -> encode -> write-rollups
 *                         write-dead-letters             |   (store minutes)
 *                                                        '-> watch-rules   -> encode -> write-alerts
 *                                                            (store rule-books)
 * </pre>
 *
 * <p>Everything is keyed by stream, so nothing is repartitioned and a stream stays in one task. Time is kept per stream
 * in our own stores: windows and suppression of the library go by the time of the partition, and would call a stream
 * late because another is newer. Stores are in memory with a changelog; state is a few seconds of people.
 */
@NullMarked
package io.posestream.analytics.streams;

import org.jspecify.annotations.NullMarked;
