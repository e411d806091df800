package io.posestream.evaluation.keypoint;

import io.posestream.pose.Point3;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.SpecializedOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The similarity that brings one set of points nearest to another in the least squares sense (Umeyama, PAMI 1991):
 *
 * <pre>
 *   X, Y      rows: true and found points, each minus its mean
 *   X'Y = U S V'
 *   R = V D U',  D = diag(1, 1, det(V U')): a rotation, never a mirror image
 *   scale = trace(S D) / |Y|^2
 *   aligned = scale Y R + mean of truth
 * </pre>
 *
 * Found points that all coincide are moved to the mean of truth.
 */
final class Procrustes {
    private static final int SMALLEST = 2;

    private Procrustes() {}

    /** @return {@code found}, moved; in its order */
    static List<Point3> align(List<Point3> found, List<Point3> truth) {
        Point3 trueMean = Point3.mean(truth);
        Point3 foundMean = Point3.mean(found);
        DMatrixRMaj x = centred(truth, trueMean);
        DMatrixRMaj y = centred(found, foundMean);
        double size = SpecializedOps_DDRM.elementSumSq(y);
        if (size == 0) {
            return found.stream().map(point -> trueMean).toList();
        }
        DMatrixRMaj moved = new DMatrixRMaj(found.size(), 3);
        CommonOps_DDRM.mult(y, scaledRotation(x, y, size), moved);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Point3(moved.get(i, 0), moved.get(i, 1), moved.get(i, 2)).plus(trueMean))
                .toList();
    }

    private static DMatrixRMaj scaledRotation(DMatrixRMaj x, DMatrixRMaj y, double size) {
        DMatrixRMaj covariance = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.multTransA(x, y, covariance);
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(3, 3, true, true, false);
        if (!svd.decompose(covariance)) {
            throw new IllegalStateException("the singular values of a 3 x 3 matrix were not found: " + covariance);
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj v = svd.getV(null, false);
        DMatrixRMaj s = svd.getW(null);
        SingularOps_DDRM.descendingOrder(u, false, s, v, false);
        DMatrixRMaj rotation = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.multTransB(v, u, rotation);
        if (CommonOps_DDRM.det(rotation) < 0) {
            for (int row = 0; row < 3; row++) {
                v.set(row, SMALLEST, -v.get(row, SMALLEST));
            }
            s.set(SMALLEST, SMALLEST, -s.get(SMALLEST, SMALLEST));
            CommonOps_DDRM.multTransB(v, u, rotation);
        }
        CommonOps_DDRM.scale(CommonOps_DDRM.trace(s) / size, rotation);
        return rotation;
    }

    private static DMatrixRMaj centred(List<Point3> points, Point3 mean) {
        DMatrixRMaj matrix = new DMatrixRMaj(points.size(), 3);
        for (int i = 0; i < points.size(); i++) {
            Point3 point = points.get(i).minus(mean);
            matrix.set(i, 0, point.x());
            matrix.set(i, 1, point.y());
            matrix.set(i, 2, point.z());
        }
        return matrix;
    }
}
