package io.posestream.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Letters of one stream, stage and kind of reason.
 *
 * @param reason numbers replaced by N
 * @param retried how many of them were sent back
 * @param firstTimeMs earliest capture time, milliseconds since 1970
 * @param lastTimeMs latest capture time
 * @param example the newest of them, for {@code show}
 */
public record LetterCount(
        String stream,
        String stage,
        String reason,
        long count,
        long retried,
        long firstTimeMs,
        long lastTimeMs,
        String example) {

    private record Group(String stream, String stage, String kind) {}

    /** The counts of letters, the largest first. */
    public static List<LetterCount> of(List<Letter> letters) {
        Comparator<Group> order =
                Comparator.comparing(Group::stream).thenComparing(Group::stage).thenComparing(Group::kind);
        Map<Group, List<Letter>> groups = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> new Group(letter.stream(), letter.stage(), letter.kind()),
                        () -> new TreeMap<>(order),
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(LetterCount::count).reversed())
                .toList();
    }

    private static LetterCount of(Group group, List<Letter> letters) {
        return new LetterCount(
                group.stream(),
                group.stage(),
                group.kind(),
                letters.size(),
                letters.stream().filter(Letter::retried).count(),
                letters.stream().mapToLong(Letter::timeMs).min().orElse(0),
                letters.stream().mapToLong(Letter::timeMs).max().orElse(0),
                letters.get(letters.size() - 1).place().toString());
    }
}
