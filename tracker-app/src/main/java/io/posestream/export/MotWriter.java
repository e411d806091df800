package io.posestream.export;

import io.posestream.dataset.mot.MotBox;
import io.posestream.dataset.mot.MotRow;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * MOTChallenge text (https://motchallenge.net/instructions/), one line a person:
 * {@code frame,id,left,top,width,height,score,-1,-1,-1}. Frames count from 1 (frame number + 1); boxes are in source
 * pixels, whose top left corner is (0, 0).
 */
public final class MotWriter implements PoseWriter {
    private final Path file;
    private final Set<TrackState> states;
    private final SingleStream stream = new SingleStream("MOT");
    private final BufferedWriter out;

    /** People the tracker believes in: confirmed ones, seen or predicted. */
    public MotWriter(Path file) {
        this(file, Set.of(TrackState.CONFIRMED, TrackState.COASTING));
    }

    /** @param states people in other states are left out */
    public MotWriter(Path file, Set<TrackState> states) {
        this.file = file;
        this.states = Set.copyOf(states);
        try {
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        stream.accept(frame.id());
        try {
            for (TrackedPerson person : frame.people()) {
                if (states.contains(person.state())) {
                    out.write(line(frame.id().frameSeq() + 1, person));
                }
            }
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private static String line(long frameNumber, TrackedPerson person) {
        Box box = person.box();
        MotBox inDouble = new MotBox(box.x(), box.y(), box.width(), box.height());
        return MotRow.format(frameNumber, person.trackId(), inDouble, person.score()) + '\n';
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }
}
