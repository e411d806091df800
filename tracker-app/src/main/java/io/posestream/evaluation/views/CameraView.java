package io.posestream.evaluation.views;

import org.ejml.simple.SimpleMatrix;

/**
 * A calibrated camera: {@code X_camera = R (X_world - T)}, x to the right, y down, z forward.
 *
 * @param rotation R, 3 x 3
 * @param position T, 3 x 1, metres
 * @param width of the pictures it was calibrated with, pixels
 * @param height pixels
 */
public record CameraView(String name, Lens lens, SimpleMatrix rotation, SimpleMatrix position, int width, int height) {

    /**
     * Where a picture's pixel lies in the calibrated picture. Pictures of another width were scaled; what is too high
     * or too low after that are bars, half of them above.
     *
     * @return {@code {u, v}}
     */
    double[] calibrated(double x, double y, int pictureWidth, int pictureHeight) {
        double scale = (double) width / pictureWidth;
        double bar = (pictureHeight - height / scale) / 2;
        return new double[] {x * scale, (y - bar) * scale};
    }

    /** @return the direction of what is seen at a calibrated pixel, in the world, of length 1 */
    SimpleMatrix ray(double[] pixel) {
        double[] at = lens.seenAt(pixel[0], pixel[1]);
        SimpleMatrix ray = rotation.transpose().mult(new SimpleMatrix(3, 1, true, at[0], at[1], 1));
        return ray.divide(ray.normF());
    }

    /** @return the calibrated pixel of a point of the world in front of the camera */
    double[] picture(SimpleMatrix world) {
        SimpleMatrix there = rotation.mult(world.minus(position));
        double depth = there.get(2);
        return lens.picture(there.get(0) / depth, there.get(1) / depth);
    }
}
