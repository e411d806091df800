package io.posestream.inference.tensorrt;

import java.util.function.UnaryOperator;

/**
 * A graph in the numbers that are wanted.
 *
 * @param precision what {@code convert} makes of a graph
 * @param convert an ONNX file to an ONNX file with the same inputs and outputs; thread-safe
 */
public record GraphVariant(Precision precision, UnaryOperator<byte[]> convert) {

    /** The graph as it is shipped. */
    public static GraphVariant asShipped() {
        return new GraphVariant(Precision.FP32, UnaryOperator.identity());
    }

    byte[] of(byte[] graph) {
        return convert.apply(graph);
    }
}
