package io.posestream.evaluation;

import io.posestream.evaluation.identity.IdentityScores;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares streams with their truth in every respect: who was who, where keypoints lie, how steady and how late they
 * are. Unlike {@link StreamEvaluation} it keeps all frames until it is asked, since HOTA and lag need the whole stream.
 * Keypoints are compared on the people whom {@link PersonMatching} finds. Not thread-safe.
 */
public final class StreamComparison {
    private final Skeleton skeleton;
    private final ComparisonSettings settings;
    private final Map<Source, StreamTally> tallies = new LinkedHashMap<>();
    private long frames;
    private long unanswered;

    private record Source(String streamId, long epoch) {
        static Source of(FrameId id) {
            return new Source(id.streamId(), id.epoch());
        }
    }

    public StreamComparison(Skeleton skeleton, ComparisonSettings settings) {
        this.skeleton = skeleton;
        this.settings = settings;
    }

    /**
     * The next frame of its stream, in order.
     *
     * @param published of the same frame; null when nothing was, so that everybody counts as missed. People who are
     *     lost are not told of.
     */
    public void add(PoseFrame truth, @Nullable PoseFrame published) {
        frames++;
        unanswered += published == null ? 1 : 0;
        List<TrackedPerson> told = published == null ? List.of() : told(published);
        tallies.computeIfAbsent(Source.of(truth.id()), id -> new StreamTally(skeleton, settings, truth.captureTimeNs()))
                .add(truth, told);
    }

    static List<TrackedPerson> told(PoseFrame published) {
        return published.people().stream()
                .filter(person -> person.state() != TrackState.LOST)
                .toList();
    }

    /** Of all streams together, at least one frame. */
    public StreamFigures figures() {
        List<KeypointTally> keypoints =
                tallies.values().stream().map(StreamTally::keypoints).toList();
        List<KeypointFigures> byKeypoint = IntStream.range(0, skeleton.size())
                .mapToObj(i -> KeypointTally.figures(skeleton.keypoints().get(i), keypoints, i, settings.restPxPerS()))
                .toList();
        return new StreamFigures(
                frames,
                unanswered,
                identity(),
                KeypointTally.figures("all", keypoints, settings.restPxPerS()),
                byKeypoint,
                moments());
    }

    private IdentityScores identity() {
        List<IdentityScores> each = tallies.values().stream()
                .map(tally -> IdentityScores.of(tally.frames()))
                .toList();
        return each.size() == 1 ? each.get(0) : IdentityScores.combined(each);
    }

    private List<MomentFigures> moments() {
        Map<Long, MomentFigures> together = new TreeMap<>();
        for (StreamTally tally : tallies.values()) {
            tally.moments().forEach((second, moment) -> together.merge(second, moment, MomentFigures::plus));
        }
        return new ArrayList<>(together.values());
    }
}
