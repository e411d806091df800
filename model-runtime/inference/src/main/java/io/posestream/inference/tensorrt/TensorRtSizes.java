package io.posestream.inference.tensorrt;

/**
 * Batches that engines are built for.
 *
 * @param usualBatch items of most runs; TensorRT chooses what is fastest for it
 * @param maxBatch most items per run; buffers are this large
 */
public record TensorRtSizes(int usualBatch, int maxBatch) {
    public static final TensorRtSizes DEFAULT = new TensorRtSizes(8, 32);

    public TensorRtSizes {
        if (usualBatch < 1 || maxBatch < usualBatch) {
            throw new IllegalArgumentException(
                    "batches are 1 <= usual <= most, got " + usualBatch + " and " + maxBatch);
        }
    }
}
