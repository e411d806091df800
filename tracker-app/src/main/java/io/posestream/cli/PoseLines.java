package io.posestream.cli;

import io.posestream.export.PoseWriter;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Poses for people: a line a frame. */
record PoseLines(PrintWriter out) implements PoseWriter {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public void write(PoseFrame poses) {
        String people = poses.people().stream().map(PoseLines::person).collect(Collectors.joining("  "));
        out.printf(
                Locale.ROOT,
                "%s  %s #%d  %s  %.0f ms  %s%n",
                CLOCK.format(Instant.ofEpochSecond(0, poses.captureTimeNs())),
                poses.id().streamId(),
                poses.id().frameSeq(),
                poses.outcome().name().toLowerCase(Locale.ROOT),
                (poses.emitTimeNs() - poses.captureTimeNs()) / 1e6,
                poses.reason().isEmpty() ? people : poses.reason());
        out.flush();
    }

    private static String person(TrackedPerson person) {
        Box box = person.box();
        return String.format(
                Locale.ROOT,
                "[%d %s %.2f at %.0f,%.0f %.0fx%.0f]",
                person.trackId(),
                person.state().name().toLowerCase(Locale.ROOT),
                person.score(),
                box.x(),
                box.y(),
                box.width(),
                box.height());
    }

    @Override
    public void close() {
        out.flush();
    }
}
