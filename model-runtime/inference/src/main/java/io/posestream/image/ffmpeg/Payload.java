package io.posestream.image.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Bytes out of native packets. */
final class Payload {
    private Payload() {}

    static byte[] copyOf(AVPacket packet) {
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes, 0, bytes.length);
        return bytes;
    }
}
