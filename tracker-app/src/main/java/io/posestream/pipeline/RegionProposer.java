package io.posestream.pipeline;

import io.posestream.estimation.PersonDetector;
import io.posestream.frame.TrackState;
import io.posestream.image.Picture;
import io.posestream.pose.Detection;
import io.posestream.tracking.PredictedBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides where to look for people: where the detector sees them, and where tracks expect themselves and no detection
 * answers for them. One detection answers for one track: people who overlap are each looked at. Someone out of sight is
 * looked for only together with the detector, for most such looks find whoever stands in front.
 */
final class RegionProposer {
    /** A detection may answer for a track whose expected box it overlaps this much. */
    private static final float SAME_PERSON_IOU = 0.3f;

    private record Answer(Detection detection, PredictedBox track, boolean sure) {
        float overlap() {
            return detection.box().iou(track.box());
        }
    }

    /** What a detector is sure of goes first, then what fits better. */
    private static final Comparator<Answer> BEST_FIRST = Comparator.comparing((Answer answer) -> !answer.sure())
            .thenComparing(Comparator.comparingDouble(Answer::overlap).reversed());

    private final PersonDetector detector;
    private final double startScore;
    private final DetectorPace pace;
    private final IgnoredAreas ignored;

    RegionProposer(PersonDetector detector, PipelineSettings settings) {
        this.detector = detector;
        this.startScore = settings.startScore();
        this.ignored = settings.ignored();
        this.pace = new DetectorPace(settings.detectIntervalMs());
    }

    DetectorPace pace() {
        return pace;
    }

    List<Region> propose(String streamId, Picture picture, long timeNs, List<PredictedBox> predicted) {
        boolean detecting = pace.isDue(timeNs, predicted);
        List<Detection> detections = detecting ? detector.detect(streamId, picture) : List.of();
        Set<Detection> taken = new HashSet<>();
        Set<PredictedBox> answered = new HashSet<>();
        for (Answer answer : answers(detections, predicted)) {
            if (!taken.contains(answer.detection()) && !answered.contains(answer.track())) {
                taken.add(answer.detection());
                answered.add(answer.track());
            }
        }
        List<Region> regions = new ArrayList<>();
        for (Detection detection : detections) {
            if (detection.score() >= startScore || taken.contains(detection)) {
                regions.add(new Region(detection.box(), detection.score(), true));
            }
        }
        for (PredictedBox track : predicted) {
            if (!answered.contains(track) && (detecting || track.state() != TrackState.COASTING)) {
                regions.add(new Region(track.box(), 0, false));
            }
        }
        regions.removeIf(region -> ignored.hold(region.box(), picture));
        return regions;
    }

    private List<Answer> answers(List<Detection> detections, List<PredictedBox> predicted) {
        return detections.stream()
                .flatMap(detection ->
                        predicted.stream().map(track -> new Answer(detection, track, detection.score() >= startScore)))
                .filter(answer -> answer.overlap() >= SAME_PERSON_IOU)
                .sorted(BEST_FIRST)
                .toList();
    }
}
