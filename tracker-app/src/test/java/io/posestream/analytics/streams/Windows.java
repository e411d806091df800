package io.posestream.analytics.streams;

import io.posestream.analytics.Sample;
import io.posestream.analytics.SequenceBuilder;
import io.posestream.analytics.SequenceSettings;
import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackedPerson;
import java.util.ArrayList;
import java.util.List;

/** Windows and events for tests of those who read them. */
public final class Windows {
    private Windows() {}

    /** Person 3, who stands at 100, 200 up to {@link Figures#START_MS}; a frame each 100 ms. */
    public static PoseSequence standing(int steps) {
        long step = TopologyRig.ms(100);
        SequenceSettings settings = new SequenceSettings(steps, step, 10 * step, 0, 4 * step, .5);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            TrackedPerson person = Figures.standing(3, 100, 200);
            PoseFrame frame = Figures.frame("door", i, 100L * (i + 1 - steps), person);
            samples.add(Sample.of(frame, person));
        }
        return new SequenceBuilder(settings)
                .build("door", 1, 3, TopologyRig.ms(Figures.START_MS), samples)
                .orElseThrow();
    }

    public static StreamEvent event() {
        return new StreamEvent("door", 1, TopologyRig.ms(Figures.START_MS), EventKind.STREAM_STARTED, 0, "");
    }
}
