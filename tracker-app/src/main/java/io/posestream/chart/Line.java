package io.posestream.chart;

/** Points of one line, in order of x. A NaN in y leaves a gap. */
public record Line(double[] x, double[] y) {

    public Line {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "a line needs as many x as y and at least one, got " + x.length + " and " + y.length);
        }
    }
}
