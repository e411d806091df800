package io.posestream.capacity;

/** Cameras at once, people before each, pictures a second of each. */
public record Load(int streams, int people, double fps) {

    Load withStreams(int others) {
        return new Load(others, people, fps);
    }
}
