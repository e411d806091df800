package io.posestream.chaos;

/** The cameras of the runs: a plaza that stands still, people of its own for each. */
final class SimulatedScene {
    private SimulatedScene() {}

    static String source(int people, double fps, String size, int seed, double seconds) {
        return "sim:?scene=plaza&people=" + people + "&fps=" + fps + "&size=" + size + "&seed=" + seed + "&seconds="
                + seconds;
    }
}
