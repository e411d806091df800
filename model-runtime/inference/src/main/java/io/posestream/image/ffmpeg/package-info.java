/**
 * The only package that imports FFmpeg: decode, encode, read files and cameras, write mp4.
 *
 * <pre>
 * coded units --- FfmpegStreamDecoder --+-- StillDecoder --- JpegHeader, PngHeader: refuse before allocating
 *  (from Kafka)                         +-- VideoDecoder --- AnnexB, UnitSize, PendingUnits: key frames, limits, tokens
 *                                                |
 *                                           PacketDecoder --- RgbConverter --- Picture (pooled)
 *                                                |
 * "what the user wrote" --- MediaSources --- MediaInput --+-- VideoPictureSource ------ pictures
 *                                |                        +-- PacketSource ------------ H.264, H.265 unchanged
 *                                |                        +-- StillPacketSource ------- JPEG, PNG unchanged
 *                                |                        +-- TranscodingSource ------- anything else, as JPEG
 *                                +--- ImageDirectory ---------------------------------- files of a folder
 *
 * pictures --- YuvConverter --- PacketEncoder --+-- JpegEncoder, H264Encoder: coded pictures
 *                                               +-- Mp4Writer: a file
 * </pre>
 *
 * <p>Native memory: whoever opens a class that is {@link AutoCloseable} closes it, on the thread that uses it; nothing
 * here waits for the garbage collector, except small pointers of JavaCPP itself.
 */
@NullMarked
package io.posestream.image.ffmpeg;

import org.jspecify.annotations.NullMarked;
