package io.posestream.letters;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant; what is null or empty is not asked for.
 *
 * @param reason a part of the reason, in any case
 * @param fromMs capture time of the first, milliseconds since 1970
 * @param toMs capture time that is too late
 * @param places no others than these
 */
public record LetterFilter(
        @Nullable String stream,
        @Nullable String stage,
        @Nullable String reason,
        long fromMs,
        long toMs,
        Set<LetterPlace> places) {

    public LetterFilter {
        places = Set.copyOf(places);
    }

    boolean accepts(Letter letter) {
        return (stream == null || stream.equals(letter.stream()))
                && (stage == null || stage.equals(letter.stage()))
                && (reason == null
                        || letter.reason().toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)))
                && letter.timeMs() >= fromMs
                && letter.timeMs() < toMs
                && (places.isEmpty() || places.contains(letter.place()));
    }
}
