package io.posestream.viewer;

/** Who is looking, so that pictures nobody watches are neither read nor decoded nor sent. Thread-safe. */
public interface Audience {
    boolean watchesPictures();

    boolean watchesPicturesOf(String streamId);
}
