package io.posestream.head;

/**
 * A square of points around a place.
 *
 * @param side points along each edge
 * @param cells of the map from one point to the next
 */
record Patch(int side, double cells) {

    int size() {
        return side * side;
    }

    /** [size * 2]: what to add to a place for each point, in units of -1..1 from edge to edge of the map. */
    float[] offsets(BackboneMaps maps) {
        float[] offsets = new float[2 * size()];
        double middle = (side - 1) / 2.0;
        for (int i = 0; i < size(); i++) {
            int column = i % side;
            int row = i / side;
            offsets[2 * i] = (float) ((column - middle) * cells * 2 / maps.width());
            offsets[2 * i + 1] = (float) ((row - middle) * cells * 2 / maps.height());
        }
        return offsets;
    }

    /** [2,size * 2]: a place times this is the place once for each point. */
    float[] repeat() {
        float[] repeat = new float[4 * size()];
        for (int i = 0; i < size(); i++) {
            repeat[2 * i] = 1;
            repeat[2 * size() + 2 * i + 1] = 1;
        }
        return repeat;
    }
}
