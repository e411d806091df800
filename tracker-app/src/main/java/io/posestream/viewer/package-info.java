/**
 * Shows poses on pictures to a person in a browser: one page, no outside resources.
 *
 * <pre>
 *  KafkaViewerFeed ──poses, events──> LiveBoard ──numbers once a second──┐
 *        │   ^                            │ frame is known               ├──> LiveClients ──SSE /live──> page
 *        │   └── Audience: who watches    v                              │                                │
 *        └────────frames────────────> PictureDesk ──"picture is ready"───┘ <──GET /picture?stream=────────┘
 *                                         │ H.264, H.265 only
 *                                         └─ VideoTranscoder: decode, JPEG at 10 a second
 * </pre>
 *
 * A picture is announced when the poses of that very frame have arrived, and the page draws both together by frame
 * number. Nothing is interpolated. Frames are read from Kafka only while somebody watches pictures. The reader of poses
 * also asks whether the broker answers; the page says so when it does not.
 */
@NullMarked
package io.posestream.viewer;

import org.jspecify.annotations.NullMarked;
