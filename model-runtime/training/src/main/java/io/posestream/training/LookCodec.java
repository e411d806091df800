package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One look on disk, always of the same length:
 *
 * <pre>
 *   time ns | crop: scale, centre x, y, width, height | keypoints: x, y, score, flags | maps, a byte a value
 * </pre>
 */
final class LookCodec {
    private static final int CROP_BYTES = 3 * Float.BYTES + 2 * Integer.BYTES;
    private static final int KEYPOINT_BYTES = 3 * Float.BYTES + 1;
    private static final int IMPUTED = 0x10;
    private static final int MISSING = 0x20;
    private static final int VISIBILITY = 0x0F;
    /** By their number on disk. */
    static final List<Visibility> VISIBILITIES =
            List.of(Visibility.UNSPECIFIED, Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.OUTSIDE);

    private final int keypoints;
    private final int mapBytes;

    LookCodec(CacheHeader header) {
        this.keypoints = header.keypoints();
        this.mapBytes = header.mapBytes();
    }

    int bytes() {
        return mapsAt() + mapBytes;
    }

    /** Where in a look its maps begin. */
    int mapsAt() {
        return Long.BYTES + CROP_BYTES + keypoints * KEYPOINT_BYTES;
    }

    void encode(long captureTimeNs, CropTransform crop, Pose pose, ByteBuffer target) {
        target.putLong(captureTimeNs);
        target.putFloat(crop.scale()).putFloat(crop.centerX()).putFloat(crop.centerY());
        target.putInt(crop.inputWidth()).putInt(crop.inputHeight());
        for (Keypoint point : pose.keypoints()) {
            int flags = VISIBILITIES.indexOf(point.visibility())
                    | (point.imputed() ? IMPUTED : 0)
                    | (point.missing() ? MISSING : 0);
            target.putFloat(point.x())
                    .putFloat(point.y())
                    .putFloat(point.score())
                    .put((byte) flags);
        }
    }

    static long time(ByteBuffer stored, int at) {
        return stored.getLong(at);
    }

    static CropTransform crop(ByteBuffer stored, int at) {
        int from = at + Long.BYTES;
        return new CropTransform(
                stored.getFloat(from),
                stored.getFloat(from + 4),
                stored.getFloat(from + 8),
                stored.getInt(from + 12),
                stored.getInt(from + 16));
    }

    Pose pose(ByteBuffer stored, int at) {
        List<Keypoint> points = new ArrayList<>(keypoints);
        for (int i = 0; i < keypoints; i++) {
            int from = at + Long.BYTES + CROP_BYTES + i * KEYPOINT_BYTES;
            int flags = stored.get(from + 12);
            points.add(new Keypoint(
                    stored.getFloat(from),
                    stored.getFloat(from + 4),
                    stored.getFloat(from + 8),
                    VISIBILITIES.get(flags & VISIBILITY),
                    (flags & IMPUTED) != 0,
                    (flags & MISSING) != 0));
        }
        return new Pose(points);
    }
}
