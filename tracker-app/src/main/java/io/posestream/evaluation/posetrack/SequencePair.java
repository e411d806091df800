package io.posestream.evaluation.posetrack;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.posetrack.PoseTrackFrame;
import io.posestream.dataset.posetrack.PoseTrackSequence;
import io.posestream.dataset.posetrack.PosedPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Truth and predictions of one sequence. Frames belong together by their position, as in poseval.
 *
 * <p>A {@link DatasetException} tells when the two do not fit each other, when a person of the truth has no head to
 * measure by, or when two predicted people of a frame share a track id.
 */
public record SequencePair(PoseTrackSequence truth, PoseTrackSequence found) {

    public SequencePair {
        int expected = truth.frames().size();
        int actual = found.frames().size();
        if (expected != actual) {
            throw DatasetException.of(
                    found.file(),
                    "has " + actual + " frames where the truth " + truth.file() + " has " + expected
                            + "; list every frame in order, those without people too");
        }
        for (int i = 0; i < expected; i++) {
            requireHeads(truth, i);
            requireDifferentIds(found, i);
        }
    }

    private static void requireHeads(PoseTrackSequence truth, int frame) {
        for (PosedPerson person : truth.frames().get(frame).people()) {
            if (person.posed() && person.head().isEmpty()) {
                throw DatasetException.in(
                        truth.file(),
                        place(truth, frame),
                        "the person with track id " + person.trackId()
                                + " has no head box (bbox_head, or x1 y1 x2 y2), by which distances are measured");
            }
        }
    }

    private static void requireDifferentIds(PoseTrackSequence found, int frame) {
        Set<Long> ids = new HashSet<>();
        for (PosedPerson person : found.frames().get(frame).people()) {
            if (!ids.add(person.trackId())) {
                throw DatasetException.in(
                        found.file(),
                        place(found, frame),
                        "two people have the track id " + person.trackId() + "; ids must differ within a frame");
            }
        }
    }

    private static String place(PoseTrackSequence sequence, int frame) {
        return "frame " + (frame + 1) + " (" + sequence.frames().get(frame).name() + ")";
    }

    /** The frames that poseval judges: those whose truth lists anybody. */
    List<FramePair> framesWithPeople() {
        return frames(frame -> !frame.people().isEmpty());
    }

    /** The frames that annotators looked at, with people or without. */
    List<FramePair> labelledFrames() {
        return frames(PoseTrackFrame::labelled);
    }

    private List<FramePair> frames(Predicate<PoseTrackFrame> judged) {
        return IntStream.range(0, truth.frames().size())
                .filter(i -> judged.test(truth.frames().get(i)))
                .mapToObj(i -> FramePair.judged(
                        truth.frames().get(i), found.frames().get(i).people()))
                .toList();
    }
}
