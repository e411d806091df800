package io.posestream.evaluation.posetrack;

import io.posestream.assignment.Assignment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * CLEAR MOT association of one joint through one sequence, as py-motmetrics 1.4 does it: a true person keeps the track
 * of the last time they met while the two are within reach; the rest is paired anew, as many as possible, at the least
 * total distance. The memory has no end.
 *
 * <p>py-motmetrics logs a distance for every pair within reach, again for every pair that was made, and again when a
 * track passes to another person (up to twice) or a person to a track that nobody had. poseval sums the whole log for
 * its MOTP, so that sum is kept beside the honest one.
 */
final class ClearMatching {
    private final Map<Long, Long> foundOf = new HashMap<>();
    private final Map<Long, Long> truthOf = new HashMap<>();
    private final Set<Long> metTruths = new HashSet<>();
    private final Set<Long> metTracks = new HashSet<>();

    private long objects;
    private long misses;
    private long falsePositives;
    private long switches;
    private long detections;
    private double matchedDistance;
    private double loggedDistance;

    void add(JointFrame frame) {
        boolean[] truthTaken = new boolean[frame.truthCount()];
        boolean[] foundTaken = new boolean[frame.foundCount()];
        logReachable(frame);
        keepPairs(frame, truthTaken, foundTaken);
        pairRest(frame, truthTaken, foundTaken);
        objects += frame.truthCount();
        misses += count(truthTaken, false);
        falsePositives += count(foundTaken, false);
        detections += count(truthTaken, true);
    }

    ClearCounts counts() {
        return new ClearCounts(objects, misses, falsePositives, switches, detections, matchedDistance, loggedDistance);
    }

    private void logReachable(JointFrame frame) {
        for (int t = 0; t < frame.truthCount(); t++) {
            for (int f = 0; f < frame.foundCount(); f++) {
                loggedDistance += reachable(frame, t, f) ? frame.distance(t, f) : 0;
            }
        }
    }

    private void keepPairs(JointFrame frame, boolean[] truthTaken, boolean[] foundTaken) {
        for (int t = 0; t < frame.truthCount(); t++) {
            Long before = foundOf.get(frame.truthId(t));
            int f = before == null ? Assignment.NONE : firstFree(frame, before, foundTaken);
            if (f != Assignment.NONE && reachable(frame, t, f)) {
                truthTaken[t] = true;
                foundTaken[f] = true;
                pair(frame, t, f);
            }
        }
    }

    private static int firstFree(JointFrame frame, long track, boolean[] foundTaken) {
        for (int f = 0; f < frame.foundCount(); f++) {
            if (!foundTaken[f] && frame.foundId(f) == track) {
                return f;
            }
        }
        return Assignment.NONE;
    }

    private void pairRest(JointFrame frame, boolean[] truthTaken, boolean[] foundTaken) {
        double[][] nearness = new double[frame.truthCount()][frame.foundCount()];
        // One more pair always outweighs all distances, so that as many pairs as possible are made.
        double pairWeight = 1 + FrameDistances.HIT * (frame.truthCount() + frame.foundCount());
        for (int t = 0; t < frame.truthCount(); t++) {
            for (int f = 0; f < frame.foundCount(); f++) {
                boolean free = !truthTaken[t] && !foundTaken[f] && reachable(frame, t, f);
                nearness[t][f] = free ? pairWeight - frame.distance(t, f) : 0;
            }
        }
        int[] foundAt = Assignment.solve(nearness, frame.foundCount(), 1);
        for (int t = 0; t < foundAt.length; t++) {
            if (foundAt[t] != Assignment.NONE) {
                truthTaken[t] = true;
                foundTaken[foundAt[t]] = true;
                logChange(frame, t, foundAt[t]);
                pair(frame, t, foundAt[t]);
                foundOf.put(frame.truthId(t), frame.foundId(foundAt[t]));
                truthOf.put(frame.foundId(foundAt[t]), frame.truthId(t));
            }
        }
    }

    private void logChange(JointFrame frame, int t, int f) {
        long truth = frame.truthId(t);
        long track = frame.foundId(f);
        double distance = frame.distance(t, f);
        Long trackBefore = foundOf.get(truth);
        if (trackBefore != null && trackBefore != track) {
            switches++;
            loggedDistance += metTracks.contains(track) ? 0 : distance;
        }
        Long truthBefore = truthOf.get(track);
        if (truthBefore != null && truthBefore != truth) {
            loggedDistance += metTruths.contains(truth) ? distance : 2 * distance;
        }
    }

    private void pair(JointFrame frame, int t, int f) {
        matchedDistance += frame.distance(t, f);
        loggedDistance += frame.distance(t, f);
        metTruths.add(frame.truthId(t));
        metTracks.add(frame.foundId(f));
    }

    private static boolean reachable(JointFrame frame, int t, int f) {
        return frame.distance(t, f) <= FrameDistances.HIT;
    }

    private static long count(boolean[] flags, boolean value) {
        long count = 0;
        for (boolean flag : flags) {
            count += flag == value ? 1 : 0;
        }
        return count;
    }
}
