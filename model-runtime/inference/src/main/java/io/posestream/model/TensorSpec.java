package io.posestream.model;

/**
 * A float32 tensor that a temporal head takes or gives.
 *
 * @param name of the tensor in the graph
 * @param shape N first, then numbers only
 * @param meaning for people: what the numbers are, in which unit
 */
public record TensorSpec(String name, ShapePattern shape, String meaning) {
    public TensorSpec {
        if (!shape.isFixed()) {
            throw new IllegalArgumentException("the shape of '" + name + "' is N and numbers, got " + shape);
        }
    }

    /** Dimensions of one item, without the batch. */
    public int[] itemShape() {
        return shape.itemShape(1, 1);
    }
}
