package io.posestream.pipeline;

import io.posestream.estimation.PersonDetector;
import io.posestream.frame.TrackState;
import io.posestream.image.Picture;
import io.posestream.pose.Detection;
import io.posestream.tracking.PredictedBox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Decides where to look for people: where the detector sees them, and where tracks expect themselves. The detector runs
 * at an interval of picture time, because it costs as much as two poses; a lost track makes it run at once.
 */
final class RegionProposer {
    /** A prediction that overlaps a detection this much is the same person: look once, at the detection. */
    private static final float SAME_PERSON_IOU = 0.5f;

    /** A weak detection is believed where a track expects someone: this much overlap is enough. */
    private static final float BACKED_BY_TRACK_IOU = 0.3f;

    /** Two people whose expected boxes overlap this much meet. */
    private static final float MEETING_IOU = 0.1f;

    private final PersonDetector detector;
    private final PipelineSettings settings;
    private final long intervalNs;
    private long nextDetectionNs = Long.MIN_VALUE;

    RegionProposer(PersonDetector detector, PipelineSettings settings) {
        this.detector = detector;
        this.settings = settings;
        this.intervalNs = TimeUnit.MILLISECONDS.toNanos(settings.detectIntervalMs());
    }

    List<Region> propose(String streamId, Picture picture, long timeNs, List<PredictedBox> predicted) {
        List<Region> regions = new ArrayList<>();
        if (timeNs >= nextDetectionNs || anyoneLost(predicted) || anyoneMeets(predicted)) {
            nextDetectionNs = timeNs + intervalNs;
            for (Detection detection : detector.detect(streamId, picture)) {
                if (detection.score() >= settings.startScore() || isExpected(detection, predicted)) {
                    regions.add(new Region(detection.box(), detection.score(), true));
                }
            }
        }
        int detected = regions.size();
        for (PredictedBox track : predicted) {
            if (regions.subList(0, detected).stream().noneMatch(r -> r.box().iou(track.box()) >= SAME_PERSON_IOU)) {
                regions.add(new Region(track.box(), 0, false));
            }
        }
        return regions;
    }

    private static boolean isExpected(Detection detection, List<PredictedBox> predicted) {
        return predicted.stream().anyMatch(p -> p.box().iou(detection.box()) >= BACKED_BY_TRACK_IOU);
    }

    private static boolean anyoneLost(List<PredictedBox> predicted) {
        return predicted.stream().anyMatch(person -> person.state() == TrackState.COASTING);
    }

    private static boolean anyoneMeets(List<PredictedBox> predicted) {
        for (int i = 0; i < predicted.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (predicted.get(i).box().iou(predicted.get(j).box()) >= MEETING_IOU) {
                    return true;
                }
            }
        }
        return false;
    }
}
