package io.posestream.inference.tensorrt;

import java.util.List;
import org.bytedeco.tensorrt.nvinfer.Dims64;

/** Shapes as TensorRT wants them. What is returned belongs to the caller. */
final class Dimensions {
    private Dimensions() {}

    static Dims64 of(List<Integer> shape) {
        Dims64 dimensions = new Dims64();
        dimensions.nbDims(shape.size());
        for (int i = 0; i < shape.size(); i++) {
            dimensions.d(i, shape.get(i));
        }
        return dimensions;
    }

    static Dims64 of(int batch, int[] item) {
        Dims64 dimensions = new Dims64();
        dimensions.nbDims(item.length + 1);
        dimensions.d(0, batch);
        for (int i = 0; i < item.length; i++) {
            dimensions.d(i + 1, item[i]);
        }
        return dimensions;
    }
}
