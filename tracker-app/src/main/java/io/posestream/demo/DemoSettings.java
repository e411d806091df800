package io.posestream.demo;

/**
 * What the demo shows.
 *
 * @param streams simulated cameras
 * @param people in front of each
 * @param fps pictures per second of each camera
 * @param seconds length; 0 = until stopped
 * @param size of the pictures, e.g. 1280x720
 * @param scene name of the simulated scene
 * @param viewer whether a page is served
 */
public record DemoSettings(
        int streams, int people, double fps, double seconds, String size, String scene, boolean viewer) {

    /** The source string of one camera; each has people of its own. */
    String source(int camera) {
        return "sim:?scene=" + scene + "&people=" + people + "&fps=" + fps + "&size=" + size + "&seed=" + (camera + 1)
                + "&seconds=" + seconds;
    }
}
