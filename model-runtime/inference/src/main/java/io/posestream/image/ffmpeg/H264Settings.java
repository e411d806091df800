package io.posestream.image.ffmpeg;

/**
 * @param fps nominal pictures per second, to share out the bits
 * @param keyFrameInterval pictures from one key frame to the next; a decoder that joins late waits so long
 * @param bitsPerSecond target
 */
public record H264Settings(double fps, int keyFrameInterval, int bitsPerSecond) {
    public H264Settings {
        if (!(fps > 0) || keyFrameInterval <= 0 || bitsPerSecond <= 0) {
            throw new IllegalArgumentException("H.264 needs positive settings, got " + fps + " fps, a key frame every "
                    + keyFrameInterval + " pictures, " + bitsPerSecond + " bit/s");
        }
    }
}
