package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the {@value #KEPT} highest peaks of every keypoint's heatmap. A peak is a cell that no neighbour of eight
 * exceeds; its place is the top of the parabola through it and its neighbours, axis by axis. Cell i lies at i times
 * input size over map size, as the decoders have it.
 *
 * @param minScore lower peaks are noise
 */
public record PeakFinder(float minScore) {
    public static final int KEPT = 3;

    public static final PeakFinder DEFAULT = new PeakFinder(0.05f);

    /**
     * @param maps holds {@code keypoints} maps of {@code height x width} from {@code at} on; read by index, its
     *     position stays
     * @return in source pixels, highest first
     */
    public HeatmapPeaks find(FloatBuffer maps, int at, int keypoints, int height, int width, CropTransform crop) {
        List<List<Keypoint>> peaks = new ArrayList<>(keypoints);
        for (int j = 0; j < keypoints; j++) {
            peaks.add(find(new Map(maps, at + j * height * width, height, width), crop));
        }
        return new HeatmapPeaks(peaks);
    }

    private List<Keypoint> find(Map map, CropTransform crop) {
        int[] best = new int[KEPT];
        Arrays.fill(best, -1);
        for (int cell = 0; cell < map.height * map.width; cell++) {
            float score = map.at(cell);
            if (score >= minScore && (best[KEPT - 1] < 0 || score > map.at(best[KEPT - 1])) && map.isPeak(cell)) {
                insert(map, best, cell);
            }
        }
        List<Keypoint> found = new ArrayList<>(KEPT);
        for (int cell : best) {
            if (cell >= 0) {
                float x = map.top(cell, cell % map.width, map.width, 1) * crop.inputWidth() / map.width;
                float y = map.top(cell, cell / map.width, map.height, map.width) * crop.inputHeight() / map.height;
                found.add(Keypoint.seen(crop.toSourceX(x), crop.toSourceY(y), Math.min(1, map.at(cell))));
            }
        }
        return found;
    }

    private static void insert(Map map, int[] best, int cell) {
        int place = KEPT - 1;
        while (place > 0 && (best[place - 1] < 0 || map.at(cell) > map.at(best[place - 1]))) {
            best[place] = best[place - 1];
            place--;
        }
        best[place] = cell;
    }

    private record Map(FloatBuffer values, int start, int height, int width) {

        float at(int cell) {
            return values.get(start + cell);
        }

        /** Of a plateau only the first cell counts. */
        boolean isPeak(int cell) {
            float middle = at(cell);
            int row = cell / width;
            int column = cell % width;
            for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    int other = r * width + c;
                    if (other < cell ? at(other) >= middle : at(other) > middle) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Where along one axis, in cells, the parabola through three cells is highest; at most half a cell away. */
        float top(int cell, int index, int count, int step) {
            if (index == 0 || index == count - 1) {
                return index;
            }
            float before = at(cell - step);
            float after = at(cell + step);
            float bend = 2 * at(cell) - before - after;
            return bend > 0 ? index + Math.max(-0.5f, Math.min(0.5f, (after - before) / (2 * bend))) : index;
        }
    }
}
