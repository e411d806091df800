package io.posestream.evaluation.posetrack;

/** Scores predictions against truth over any number of sequences. Not for several threads at once. */
public final class PoseTrackEvaluation {
    private final DetectionEvaluation detection = new DetectionEvaluation();
    private final TrackingEvaluation tracking = new TrackingEvaluation();
    private final KeypointHota hota = new KeypointHota();

    public void add(SequencePair sequence) {
        sequence.framesWithPeople().forEach(detection::add);
        tracking.add(sequence);
        hota.add(sequence);
    }

    public PoseTrackScores scores() {
        return new PoseTrackScores(detection.scores(), tracking.posevalScores(), tracking.plainScores(), hota.scores());
    }
}
