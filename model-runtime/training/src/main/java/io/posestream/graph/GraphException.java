package io.posestream.graph;

/** A file is not the ONNX graph that was expected. The message is a sentence for whoever named the file. */
public final class GraphException extends RuntimeException {

    public GraphException(String message) {
        super(message);
    }

    public GraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
