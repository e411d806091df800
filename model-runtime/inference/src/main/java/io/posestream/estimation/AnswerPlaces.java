package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.image.Letterbox;
import io.posestream.inference.Parity;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.Reference.Point;
import io.posestream.pose.Detection;
import io.posestream.pose.Keypoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where in its input a model's answer lies: keypoints, or the corners of boxes. The whole input is the picture. */
sealed interface AnswerPlaces {
    double STEADY_PX = 0.5 * Parity.MOST_PIXELS;

    /** Of the first item. */
    List<Point> read(TensorBinding tensors);

    /** How far places that were read earlier have moved; NaN when none is known. */
    double moved(List<Point> before, TensorBinding tensors);

    /** Those that are still within {@value #STEADY_PX} of where they were; the others are unknown from now on. */
    List<Point> steady(List<Point> before, TensorBinding tensors);

    static AnswerPlaces of(ModelBundle bundle, int height, int width) {
        return bundle.manifest().decoder() instanceof DecoderSpec.NanoDet spec
                ? new Corners(new NanoDetDecoder(spec), new Letterbox(width, height, width, height, width, height))
                : new Keypoints(
                        PoseDecoders.of(bundle), new CropTransform(1, width / 2f, height / 2f, width, height));
    }

    /** In the skeleton's order; unknown where the model is not sure. */
    record Keypoints(PoseDecoder decoder, CropTransform whole) implements AnswerPlaces {
        private static final float SURE = 0.3f;

        @Override
        public List<Point> read(TensorBinding tensors) {
            return read(tensors, SURE);
        }

        private List<Point> read(TensorBinding tensors, float sure) {
            List<Point> points = new ArrayList<>();
            for (Keypoint keypoint : decoder.decode(tensors, 0, whole).keypoints()) {
                boolean known = !keypoint.missing() && keypoint.score() >= sure;
                points.add(known ? new Point(keypoint.x(), keypoint.y()) : Point.UNKNOWN);
            }
            return points;
        }

        @Override
        public double moved(List<Point> before, TensorBinding tensors) {
            return Parity.furthest(before, read(tensors, 0));
        }

        @Override
        public List<Point> steady(List<Point> before, TensorBinding tensors) {
            List<Point> now = read(tensors, 0);
            return IntStream.range(0, before.size())
                    .mapToObj(i -> before.get(i).distanceTo(now.get(i)) <= STEADY_PX ? before.get(i) : Point.UNKNOWN)
                    .toList();
        }
    }

    /** Upper left and lower right of each box that the detector is sure of. */
    record Corners(NanoDetDecoder decoder, Letterbox whole) implements AnswerPlaces {
        private static final float SURE = 0.5f;

        @Override
        public List<Point> read(TensorBinding tensors) {
            return decoder.decode(tensors, whole).stream()
                    .filter(detection -> detection.score() >= SURE)
                    .flatMap(detection -> corners(detection).stream())
                    .toList();
        }

        private static List<Point> corners(Detection detection) {
            float left = detection.box().x();
            float top = detection.box().y();
            return List.of(
                    new Point(left, top),
                    new Point(
                            left + detection.box().width(),
                            top + detection.box().height()));
        }

        /** Boxes are means over many numbers: there are no ties. */
        @Override
        public List<Point> steady(List<Point> before, TensorBinding tensors) {
            return before;
        }

        /** Each box is compared with the nearest one: of two nearly equal scores either may come first. */
        @Override
        public double moved(List<Point> before, TensorBinding tensors) {
            List<Detection> now = decoder.decode(tensors, whole);
            double furthest = before.isEmpty() ? Double.NaN : 0;
            for (int i = 0; i < before.size(); i += 2) {
                List<Point> box = before.subList(i, i + 2);
                furthest = Math.max(
                        furthest,
                        now.stream()
                                .mapToDouble(detection -> Parity.furthest(box, corners(detection)))
                                .min()
                                .orElse(Double.POSITIVE_INFINITY));
            }
            return furthest;
        }
    }
}
