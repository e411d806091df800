package io.posestream.image.ffmpeg;

/** Who decodes H.264 and H.265. Where the hardware does not start, the processor does it. */
public enum VideoHardware {
    /** The processor. */
    NONE,
    /** NVDEC where it starts; nobody is warned where it does not. */
    AUTO,
    /** NVDEC; where it does not start a warning says why. */
    NVDEC
}
