package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A window as the head's small tensors, the same in training and at run time. Item shapes, K keypoints, C candidates
 * ({@link Candidate}), G numbers ({@link Geometry}); frames are oldest first:
 *
 * <pre>
 *  geometry         [K,G]
 *  reference        [5,K,2]  where each frame saw the keypoint itself, in its own crop
 *  carried          [5,K,2]  the key's anchor in each frame's crop
 *  candidates       [K,C,2]  input pixels of the key's crop from the anchor; 0 where there is none
 *  candidate_valid  [K,C]    0 or 1
 *  valid            [5]      0 or 1
 * </pre>
 *
 * Places in crops are -1..1 from edge to edge of the map, with cell i of a map at i times input size over map size:
 * {@code u = 2 x / inputWidth + 1 / mapWidth - 1}. All numbers of an absent frame are 0. Immutable; any thread.
 */
public final class HeadInput {
    public static final String GEOMETRY = "geometry";
    public static final String REFERENCE = "reference";
    public static final String CARRIED = "carried";
    public static final String CANDIDATES = "candidates";
    public static final String CANDIDATE_VALID = "candidate_valid";
    public static final String VALID = "valid";

    private final Skeleton skeleton;
    private final int mapWidth;
    private final int mapHeight;
    private final RobustRts smoother;

    /**
     * @param mapWidth cells of the maps that the head samples
     * @param noise of the robust candidate
     */
    public HeadInput(Skeleton skeleton, int mapWidth, int mapHeight, MotionNoise noise) {
        this.skeleton = skeleton;
        this.mapWidth = mapWidth;
        this.mapHeight = mapHeight;
        this.smoother = new RobustRts(noise);
    }

    /** Name to shape of one item, in the order of the graph's inputs. */
    public Map<String, int[]> shapes() {
        int keypoints = skeleton.size();
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put(GEOMETRY, new int[] {keypoints, Geometry.COUNT});
        shapes.put(REFERENCE, new int[] {PoseWindow.LENGTH, keypoints, 2});
        shapes.put(CARRIED, new int[] {PoseWindow.LENGTH, keypoints, 2});
        shapes.put(CANDIDATES, new int[] {keypoints, Candidate.COUNT, 2});
        shapes.put(CANDIDATE_VALID, new int[] {keypoints, Candidate.COUNT});
        shapes.put(VALID, new int[] {PoseWindow.LENGTH});
        return shapes;
    }

    /**
     * Writes every tensor of {@link #shapes} as item {@code item} of a batch. The buffers' positions stay.
     *
     * @param tensors by name; large enough for {@code item + 1} items each
     */
    public void write(PoseWindow window, Map<String, FloatBuffer> tensors, int item) {
        FloatBuffer valid = tensor(tensors, VALID);
        for (int frame = 0; frame < PoseWindow.LENGTH; frame++) {
            Optional<Look> look = window.at(frame - PoseWindow.REACH);
            valid.put(item * PoseWindow.LENGTH + frame, look.isPresent() ? 1 : 0);
            writePlaces(window, look, tensors, (item * PoseWindow.LENGTH + frame) * skeleton.size() * 2);
        }
        Body body = Body.of(window.key());
        for (int j = 0; j < skeleton.size(); j++) {
            int mirror = skeleton.swap().get(j);
            int at = item * skeleton.size() + j;
            Candidates candidates = Candidates.of(window, j, mirror, smoother);
            tensor(tensors, GEOMETRY)
                    .put(at * Geometry.COUNT, Geometry.of(window, j, mirror, candidates, body), 0, Geometry.COUNT);
            writeCandidates(candidates, tensors, at * Candidate.COUNT);
        }
    }

    private void writePlaces(PoseWindow window, Optional<Look> look, Map<String, FloatBuffer> tensors, int at) {
        FloatBuffer reference = tensor(tensors, REFERENCE);
        FloatBuffer carried = tensor(tensors, CARRIED);
        CropTransform key = window.key().crop();
        for (int j = 0; j < skeleton.size(); j++) {
            int place = at + 2 * j;
            if (look.isEmpty()) {
                reference.put(place, 0).put(place + 1, 0);
                carried.put(place, 0).put(place + 1, 0);
                continue;
            }
            CropTransform crop = look.get().crop();
            Anchor anchor = Anchor.of(window.key(), j);
            float x = key.toSourceX(anchor.x());
            float y = key.toSourceY(anchor.y());
            writePlace(carried, place, crop, x, y);
            Keypoint own = look.get().pose().keypoint(j);
            writePlace(reference, place, crop, own.missing() ? x : own.x(), own.missing() ? y : own.y());
        }
    }

    private void writePlace(FloatBuffer places, int at, CropTransform crop, float sourceX, float sourceY) {
        places.put(at, 2 * crop.toInputX(sourceX) / crop.inputWidth() + 1f / mapWidth - 1);
        places.put(at + 1, 2 * crop.toInputY(sourceY) / crop.inputHeight() + 1f / mapHeight - 1);
    }

    private static void writeCandidates(Candidates candidates, Map<String, FloatBuffer> tensors, int at) {
        FloatBuffer places = tensor(tensors, CANDIDATES);
        FloatBuffer valid = tensor(tensors, CANDIDATE_VALID);
        for (Candidate kind : Candidate.values()) {
            int index = at + kind.index();
            double[] place = candidates.place(kind);
            valid.put(index, place == null ? 0 : 1);
            places.put(2 * index, place == null ? 0 : (float) place[0]);
            places.put(2 * index + 1, place == null ? 0 : (float) place[1]);
        }
    }

    private static FloatBuffer tensor(Map<String, FloatBuffer> tensors, String name) {
        FloatBuffer tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the head's input " + name + " has no buffer, got " + tensors.keySet());
        }
        return tensor;
    }
}
