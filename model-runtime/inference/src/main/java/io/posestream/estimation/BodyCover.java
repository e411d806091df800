package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.image.PixelScaling;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Paints a body over in a model's input, limb by limb, in plain grey, so that the model does not find it. */
final class BodyCover {

    /** Half the thickness of a limb, in body sizes; clothes and flesh hang over. */
    private static final float LIMB_RADIUS = 0.07f;

    /** Half the thickness of a head, whose keypoints all lie in the face. */
    private static final float HEAD_RADIUS = 0.11f;

    /** Annotators agree on keypoints of the face to less than this. */
    private static final double FACE_SIGMA = 0.04;

    /** Keypoints that score less are guesses. */
    private static final float MIN_SCORE = 0.15f;

    private static final float GREY = 118;

    private final Skeleton skeleton;
    private final List<Skeleton.Link> limbs;
    private final PixelScaling scaling;

    BodyCover(Skeleton skeleton, PixelScaling scaling) {
        this.skeleton = skeleton;
        this.scaling = scaling;
        limbs = new ArrayList<>(skeleton.links());
        addAcrossTrunk("left_shoulder", "right_hip");
        addAcrossTrunk("right_shoulder", "left_hip");
    }

    private void addAcrossTrunk(String from, String to) {
        List<String> names = skeleton.keypoints();
        if (names.contains(from) && names.contains(to)) {
            limbs.add(new Skeleton.Link(names.indexOf(from), names.indexOf(to)));
        }
    }

    /** @param target three planes of the crop's input size from {@code offset} on */
    void paint(SecondLooks.Body body, CropTransform crop, FloatBuffer target, int offset) {
        float size = (float) Math.sqrt(body.box().area()) * crop.scale();
        for (Skeleton.Link link : limbs) {
            Keypoint from = body.pose().keypoint(link.from());
            Keypoint to = body.pose().keypoint(link.to());
            if (isSure(from) && isSure(to)) {
                float radius = size * (isFace(link.from()) && isFace(link.to()) ? HEAD_RADIUS : LIMB_RADIUS);
                paint(from, to, radius, crop, target, offset);
            }
        }
    }

    private boolean isFace(int keypoint) {
        return skeleton.sigmas().get(keypoint) < FACE_SIGMA;
    }

    private static boolean isSure(Keypoint keypoint) {
        return !keypoint.missing() && keypoint.score() >= MIN_SCORE;
    }

    private void paint(Keypoint from, Keypoint to, float radius, CropTransform crop, FloatBuffer target, int offset) {
        float x = crop.toInputX(from.x());
        float y = crop.toInputY(from.y());
        float dx = crop.toInputX(to.x()) - x;
        float dy = crop.toInputY(to.y()) - y;
        float lengthSquared = Math.max(1e-6f, dx * dx + dy * dy);
        int left = Math.max(0, (int) Math.ceil(Math.min(x, x + dx) - radius));
        int right = Math.min(crop.inputWidth() - 1, (int) Math.floor(Math.max(x, x + dx) + radius));
        int top = Math.max(0, (int) Math.ceil(Math.min(y, y + dy) - radius));
        int bottom = Math.min(crop.inputHeight() - 1, (int) Math.floor(Math.max(y, y + dy) + radius));
        for (int v = top; v <= bottom; v++) {
            for (int u = left; u <= right; u++) {
                float along = Math.min(1, Math.max(0, ((u - x) * dx + (v - y) * dy) / lengthSquared));
                if (Math.hypot(u - x - along * dx, v - y - along * dy) <= radius) {
                    paint(u, v, crop, target, offset);
                }
            }
        }
    }

    private void paint(int u, int v, CropTransform crop, FloatBuffer target, int offset) {
        int plane = crop.inputWidth() * crop.inputHeight();
        int at = offset + v * crop.inputWidth() + u;
        for (int p = 0; p < scaling.gain().length; p++) {
            target.put(at + p * plane, scaling.gain()[p] * GREY + scaling.bias()[p]);
        }
    }
}
