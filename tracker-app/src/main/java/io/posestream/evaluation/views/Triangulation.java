package io.posestream.evaluation.views;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The point nearest to rays of several cameras, by least squares: with cameras at c, rays d of length 1 and weights w
 *
 * <pre>
 *   P = I - d d^T            X = (sum w P)^-1 sum w P c            w = 1 / |X - c|^2
 * </pre>
 *
 * The weights, found in a few rounds, turn distances into angles, which is what a camera measures.
 */
final class Triangulation {
    private static final int ROUNDS = 4;

    private Triangulation() {}

    /**
     * @param cameras at least two, at different places
     * @param rays one a camera, length 1
     */
    static SimpleMatrix point(List<CameraView> cameras, List<SimpleMatrix> rays) {
        SimpleMatrix point = new SimpleMatrix(3, 1);
        for (int round = 0; round < ROUNDS; round++) {
            SimpleMatrix sum = new SimpleMatrix(3, 3);
            SimpleMatrix right = new SimpleMatrix(3, 1);
            for (int i = 0; i < rays.size(); i++) {
                SimpleMatrix ray = rays.get(i);
                SimpleMatrix position = cameras.get(i).position();
                double distance = round == 0 ? 1 : point.minus(position).normF();
                SimpleMatrix across = SimpleMatrix.identity(3)
                        .minus(ray.mult(ray.transpose()))
                        .divide(distance * distance);
                sum = sum.plus(across);
                right = right.plus(across.mult(position));
            }
            point = sum.solve(right);
        }
        return point;
    }
}
