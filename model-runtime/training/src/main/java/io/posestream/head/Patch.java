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

    /** [1,1,size,2]: what to add to a place, in units of -1..1 from edge to edge of the map. */
    float[] offsets(BackboneMaps maps) {
        float[] offsets = new float[2 * size()];
        for (int i = 0; i < size(); i++) {
            double column = i % side - (side - 1) / 2.0;
            double row = i / side - (side - 1) / 2.0;
            offsets[2 * i] = (float) (column * cells * 2 / maps.width());
            offsets[2 * i + 1] = (float) (row * cells * 2 / maps.height());
        }
        return offsets;
    }
}
