package io.posestream.image.ffmpeg;

/** Turns a stream's time stamps into nanoseconds. Not thread-safe. */
sealed interface StreamClock permits FileClock, LiveClock {

    /** @param stamp presentation time in the stream's time base; {@code AV_NOPTS_VALUE} when missing */
    long timeNs(long stamp);
}
