package io.posestream.analytics;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamRollup;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Keypoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sums of one minute of a stream while it is open.
 *
 * @param tracks ids that were there
 * @param seenKeypoints of people who are believed in, of {@code allKeypoints}
 */
public record RollupTally(
        StreamRollup.Frames frames,
        StreamRollup.Flow flow,
        long people,
        int maxPeople,
        Set<Long> tracks,
        double dwellMs,
        double longestDwellMs,
        double scores,
        long seenKeypoints,
        long allKeypoints,
        double latencyMs,
        double maxLatencyMs) {

    static final RollupTally EMPTY = new RollupTally(
            new StreamRollup.Frames(0, 0, 0, 0),
            new StreamRollup.Flow(0, 0, 0, 0),
            0,
            0,
            Set.of(),
            0,
            0,
            0,
            0,
            0,
            0,
            0);

    /** A frame whose first poses these are. */
    RollupTally withFirst(PoseFrame frame, double frameMs, double longestMs) {
        List<TrackedPerson> believed = believed(frame);
        Set<Long> ids = new TreeSet<>(tracks);
        believed.forEach(person -> ids.add(person.trackId()));
        List<Keypoint> keypoints = believed.stream()
                .flatMap(person -> person.pose().keypoints().stream())
                .toList();
        double latency = (frame.emitTimeNs() - frame.captureTimeNs()) / 1e6;
        return new RollupTally(
                count(frame.outcome()),
                new StreamRollup.Flow(
                        flow.missing(), flow.late(), flow.suspect() + (frame.suspect() ? 1 : 0), flow.refined()),
                people + believed.size(),
                Math.max(maxPeople, believed.size()),
                ids,
                dwellMs + frameMs * believed.size(),
                Math.max(longestDwellMs, longestMs),
                scores + believed.stream().mapToDouble(TrackedPerson::score).sum(),
                seenKeypoints
                        + keypoints.stream()
                                .filter(keypoint -> !keypoint.missing() && !keypoint.imputed())
                                .count(),
                allKeypoints + keypoints.size(),
                latencyMs + latency,
                Math.max(maxLatencyMs, latency));
    }

    RollupTally withFlow(long missing, long late, long refined) {
        StreamRollup.Flow next = new StreamRollup.Flow(
                flow.missing() + missing, flow.late() + late, flow.suspect(), flow.refined() + refined);
        return new RollupTally(
                frames,
                next,
                people,
                maxPeople,
                tracks,
                dwellMs,
                longestDwellMs,
                scores,
                seenKeypoints,
                allKeypoints,
                latencyMs,
                maxLatencyMs);
    }

    StreamRollup close(String streamId, long epoch, long startNs, long endNs) {
        double lookedAt = Math.max(1, frames.lookedAt());
        double all = Math.max(1, frames.lookedAt() + frames.droppedLate() + frames.decodeGap());
        return new StreamRollup(
                streamId,
                epoch,
                startNs,
                endNs,
                frames,
                new StreamRollup.Flow(Math.max(0, flow.missing()), flow.late(), flow.suspect(), flow.refined()),
                new StreamRollup.People(
                        people / lookedAt, maxPeople, tracks.size(), Math.round(dwellMs), Math.round(longestDwellMs)),
                new StreamRollup.Quality(
                        scores / Math.max(1, people),
                        seenKeypoints / (double) Math.max(1, allKeypoints),
                        latencyMs / all,
                        maxLatencyMs));
    }

    static List<TrackedPerson> believed(PoseFrame frame) {
        return frame.people().stream()
                .filter(person -> person.state() == TrackState.CONFIRMED || person.state() == TrackState.COASTING)
                .toList();
    }

    private StreamRollup.Frames count(Outcome outcome) {
        return new StreamRollup.Frames(
                frames.tracked() + (outcome == Outcome.TRACKED ? 1 : 0),
                frames.empty() + (outcome == Outcome.EMPTY ? 1 : 0),
                frames.droppedLate() + (outcome == Outcome.DROPPED_LATE ? 1 : 0),
                frames.decodeGap() + (outcome == Outcome.DECODE_GAP ? 1 : 0));
    }
}
