package io.posestream.image;

/** How a picture is coded on the wire. {@code JPEG} and {@code PNG} stand alone; the others need earlier pictures. */
public enum Codec {
    JPEG(true),
    PNG(true),
    H264(false),
    H265(false);

    private final boolean standsAlone;

    Codec(boolean standsAlone) {
        this.standsAlone = standsAlone;
    }

    /** Whether each picture can be decoded without any other. */
    public boolean standsAlone() {
        return standsAlone;
    }
}
