/**
 * Brings pictures in: camera, file or simulator to the frames topic, with reconnect as a state.
 *
 * <pre>
 *   EncodedSource --next()--> CameraIngest --SourceFrame--> FramePublisher --> frames topic
 *                             | numbers, capture time,  \--StreamEvent------> events topic
 *                             | pace, reconnect          \--PoseFrame-------> truth topic (TruthfulSource only)
 *                                                                |  ^
 *                                          broker is away, then  v  |  broker is back
 *                                                              Spool (disk)
 * </pre>
 *
 * One thread per source; a publisher may be shared.
 */
@NullMarked
package io.posestream.ingest;

import org.jspecify.annotations.NullMarked;
