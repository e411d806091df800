package io.posestream.evaluation.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames of one sequence in order, with ids replaced by numbers from 0, so that they can name rows and columns of
 * tables over the whole sequence. Frames without anybody belong to it.
 */
final class IdentitySequence {

    /**
     * @param truths number of the identity of each row
     * @param tracks number of the identity of each column
     */
    record Frame(int[] truths, int[] tracks, double[][] similarity) {
        boolean oneSided() {
            return truths.length == 0 || tracks.length == 0;
        }
    }

    private final List<Frame> frames = new ArrayList<>();
    private final int[] truthFrames;
    private final int[] trackFrames;

    IdentitySequence(List<IdentityFrame> sequence) {
        Map<Long, Integer> truthNumbers = new HashMap<>();
        Map<Long, Integer> trackNumbers = new HashMap<>();
        for (IdentityFrame frame : sequence) {
            frames.add(new Frame(
                    numbers(frame.truthIds(), truthNumbers),
                    numbers(frame.trackIds(), trackNumbers),
                    frame.similarity()));
        }
        truthFrames = new int[truthNumbers.size()];
        trackFrames = new int[trackNumbers.size()];
        for (Frame frame : frames) {
            count(frame.truths(), truthFrames);
            count(frame.tracks(), trackFrames);
        }
    }

    private static int[] numbers(List<Long> ids, Map<Long, Integer> known) {
        return ids.stream()
                .mapToInt(id -> known.computeIfAbsent(id, fresh -> known.size()))
                .toArray();
    }

    private static void count(int[] numbers, int[] counts) {
        for (int number : numbers) {
            counts[number]++;
        }
    }

    List<Frame> frames() {
        return frames;
    }

    /** How many different people are really there. */
    int truthIds() {
        return truthFrames.length;
    }

    int trackIds() {
        return trackFrames.length;
    }

    /** In how many frames a true identity is there. */
    int framesOfTruth(int truth) {
        return truthFrames[truth];
    }

    int framesOfTrack(int track) {
        return trackFrames[track];
    }

    /** True people, summed over frames. */
    long truths() {
        return sum(truthFrames);
    }

    long tracks() {
        return sum(trackFrames);
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Whether either side says nothing at all, so that there is nobody to pair. */
    boolean oneSided() {
        return truths() == 0 || tracks() == 0;
    }
}
