package io.posestream.analytics;

import io.posestream.frame.PoseSequence;
import io.posestream.frame.PoseSequence.BodyFrame;
import java.util.List;
import java.util.Optional;

/** Samples of one person to a window. Stateless; any thread. */
public final class SequenceBuilder {
    private final SequenceSettings settings;

    public SequenceBuilder(SequenceSettings settings) {
        this.settings = settings;
    }

    /**
     * @param samples of this person in order of time; those just before and after the window serve its first and last
     *     step
     * @return empty when nobody believed in this person, or too few steps have a position
     */
    public Optional<PoseSequence> build(String streamId, long epoch, long trackId, long endNs, List<Sample> samples) {
        List<Sample> alike = samples.stream()
                .filter(sample -> sample.keypoints() == samples.get(0).keypoints())
                .toList();
        List<Sample> inside = alike.stream()
                .filter(sample -> sample.timeNs() > endNs - settings.spanNs() && sample.timeNs() <= endNs)
                .toList();
        if (inside.stream().noneMatch(Sample::believed)) {
            return Optional.empty();
        }
        EvenGrid grid = new EvenGrid(settings, alike, endNs);
        if (grid.coverage() < settings.minCoverage()) {
            return Optional.empty();
        }
        BodyFrame frame = BodyReference.of(inside);
        BodyReference.apply(frame, grid.points(), grid.mask());
        Sample last = inside.get(inside.size() - 1);
        return Optional.of(new PoseSequence(
                streamId,
                epoch,
                trackId,
                last.skeleton(),
                last.width(),
                last.height(),
                endNs,
                settings.stepNs(),
                settings.strideNs(),
                settings.steps(),
                last.keypoints(),
                grid.points(),
                grid.mask(),
                frame,
                grid.coverage(),
                inside.size(),
                (int) inside.stream().filter(sample -> sample.revision() > 0).count(),
                (int) inside.stream().filter(Sample::suspect).count()));
    }
}
