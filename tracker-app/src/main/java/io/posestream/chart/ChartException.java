package io.posestream.chart;

import java.io.IOException;

/** A plot cannot be written. The message is a sentence for the user. */
public final class ChartException extends RuntimeException {

    ChartException(String message) {
        super(message);
    }

    ChartException(String message, IOException cause) {
        super(message, cause);
    }
}
