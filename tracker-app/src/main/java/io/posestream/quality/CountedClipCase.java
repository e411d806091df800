package io.posestream.quality;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A clip of which only the number of people is known, or nothing: how many tracks it gives.
 *
 * @param people how many different people there are, counted by watching; empty = not known
 */
record CountedClipCase(String name, String shows, Path clip, OptionalInt people) implements QualityCase {

    @Override
    public TruthKind truth() {
        return people.isPresent() ? TruthKind.COUNTED : TruthKind.NONE;
    }

    @Override
    public String input() {
        return clip.getFileName().toString();
    }

    @Override
    public Optional<Path> needs() {
        return Optional.of(clip);
    }

    @Override
    public Figures run(Bench bench) {
        Set<Long> tracks = new HashSet<>();
        long frames;
        try (TrackedPictures tracked = new TrackedPictures(name, bench)) {
            tracked.show(
                    clip,
                    frame -> frame.people().stream()
                            .filter(person -> person.state() == TrackState.CONFIRMED)
                            .map(TrackedPerson::trackId)
                            .forEach(tracks::add));
            frames = tracked.frames();
        }
        Figures figures = Figures.NONE.with(Measure.TRACKS, tracks.size()).with(Measure.FRAMES, frames);
        return people.isEmpty()
                ? figures
                : figures.with(Measure.TRUE_TRACKS, people.getAsInt())
                        .with(Measure.TRACKS_OFF, Math.abs(tracks.size() - people.getAsInt()));
    }
}
