package io.posestream.head;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.posestream.graph.OnnxFile;
import io.posestream.graph.Ort;
import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up people and maps as input of a head; everything may be changed before it is run. */
final class HeadCase {
    private static final BackboneMaps SIZE = BackboneMaps.THUNDER;

    final List<PoseWindow> windows = new ArrayList<>();
    /** Per frame, all people one after another. */
    final float[][] features = new float[PoseWindow.LENGTH][];

    final float[][] heatmaps = new float[PoseWindow.LENGTH][];
    /** The small tensors, to be changed at will. */
    final Map<String, float[]> small = new LinkedHashMap<>();

    private final Map<String, int[]> shapes;

    /** @param absent places of the window, 0..4, that nobody has */
    HeadCase(long seed, int people, int... absent) {
        Random random = new Random(seed);
        for (int n = 0; n < people; n++) {
            windows.add(window(random, absent));
        }
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            features[i] = noise(random, people * SIZE.channels());
            heatmaps[i] = noise(random, people * SIZE.keypoints());
        }
        HeadInput input = new HeadInput(Skeleton.COCO_17, SIZE.width(), SIZE.height(), MotionNoise.DEFAULT);
        shapes = input.shapes();
        Map<String, FloatBuffer> buffers = new HashMap<>();
        shapes.forEach((name, shape) -> {
            float[] values = new float[people * size(shape)];
            small.put(name, values);
            buffers.put(name, FloatBuffer.wrap(values));
        });
        for (int n = 0; n < people; n++) {
            input.write(windows.get(n), buffers, n);
        }
    }

    Map<String, float[]> run(OnnxFile head) throws OrtException {
        try (Ort ort = new Ort(head.bytes())) {
            return ort.run(tensors(ort, head.inputs()));
        }
    }

    Map<String, OnnxTensor> tensors(Ort ort, List<String> names) throws OrtException {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        for (String name : names) {
            tensors.put(name, tensor(ort, name));
        }
        return tensors;
    }

    private OnnxTensor tensor(Ort ort, String name) throws OrtException {
        long people = windows.size();
        int[] shape = shapes.get(name);
        if (shape != null) {
            long[] all = new long[shape.length + 1];
            all[0] = people;
            for (int i = 0; i < shape.length; i++) {
                all[i + 1] = shape[i];
            }
            return ort.tensor(Ort.of(small, name), all);
        }
        if (name.equals("slots")) {
            return slots();
        }
        boolean feature = name.startsWith("feature");
        int channels = feature ? SIZE.channels() : SIZE.keypoints();
        float[][] frames = feature ? features : heatmaps;
        if (name.endsWith("_ring")) {
            float[] ring = new float[frames.length * frames[0].length];
            for (int i = 0; i < frames.length; i++) {
                System.arraycopy(frames[i], 0, ring, i * frames[i].length, frames[i].length);
            }
            return ort.tensor(ring, frames.length * people, channels, SIZE.height(), SIZE.width());
        }
        Frame frame = Frame.valueOf(name.substring(name.indexOf('_') + 1).toUpperCase(Locale.ROOT));
        return ort.tensor(frames[frame.index()], people, channels, SIZE.height(), SIZE.width());
    }

    /** The ring holds all people of the oldest frame, then all of the next. */
    private OnnxTensor slots() throws OrtException {
        int people = windows.size();
        long[] slots = new long[people * PoseWindow.LENGTH];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = (long) i % PoseWindow.LENGTH * people + i / PoseWindow.LENGTH;
        }
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), LongBuffer.wrap(slots), new long[] {people, PoseWindow.LENGTH});
    }

    private static float[] noise(Random random, int maps) {
        float[] values = new float[maps * SIZE.height() * SIZE.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, (float) random.nextGaussian());
        }
        return values;
    }

    private static PoseWindow window(Random random, int... absent) {
        List<@Nullable Look> looks = new ArrayList<>();
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            List<Keypoint> pose = new ArrayList<>();
            List<List<Keypoint>> peaks = new ArrayList<>();
            for (int j = 0; j < SIZE.keypoints(); j++) {
                pose.add(point(random, j));
                peaks.add(List.of(point(random, j), point(random, j)));
            }
            CropTransform crop =
                    new CropTransform(0.8f + 0.1f * i, 200 + i, 150, SIZE.inputWidth(), SIZE.inputHeight());
            looks.add(new Look(i * 40_000_000L, 0, crop, new Pose(pose), new HeatmapPeaks(peaks)));
        }
        for (int place : absent) {
            looks.set(place, null);
        }
        return new PoseWindow(looks);
    }

    private static Keypoint point(Random random, int j) {
        float x = 170 + 3 * j + 12 * (float) random.nextGaussian();
        return Keypoint.seen(x, 80 + 8 * j + 12 * (float) random.nextGaussian(), 0.2f + 0.7f * random.nextFloat());
    }

    private static int size(int... shape) {
        int size = 1;
        for (int side : shape) {
            size *= side;
        }
        return size;
    }
}
