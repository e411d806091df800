package io.posestream.config;

import java.util.List;

/**
 * What holds for one stream: its own settings where it has them, else those of all.
 *
 * @param priority while the machine is overloaded, streams of a lower one give way to those of a higher one
 * @param fps most pictures a second that are looked at; 0 = all
 * @param poseModel id of a bundle
 * @param ignored where nobody is looked for
 */
public record StreamSettings(
        long latencyBudgetMs,
        long detectIntervalMs,
        int priority,
        double fps,
        int lookAheadFrames,
        String poseModel,
        List<PictureShare> ignored) {

    public StreamSettings {
        ignored = List.copyOf(ignored);
    }

    public static StreamSettings of(Settings settings, String streamId) {
        OneStream own = settings.streams().get(streamId);
        return own == null ? ofAll(settings) : merged(ofAll(settings), own);
    }

    /** Of a stream without settings of its own. */
    public static StreamSettings ofAll(Settings settings) {
        return new StreamSettings(
                settings.stream().latencyBudgetMs(),
                settings.stream().detectIntervalMs(),
                settings.stream().priority(),
                0,
                settings.smoothing().lookAheadFrames(),
                settings.models().pose(),
                List.of());
    }

    private static StreamSettings merged(StreamSettings usual, OneStream own) {
        return new StreamSettings(
                own.latencyBudgetMs().orElse(usual.latencyBudgetMs()),
                own.detectIntervalMs().orElse(usual.detectIntervalMs()),
                own.priority().orElse(usual.priority()),
                own.fps().orElse(usual.fps()),
                own.lookAheadFrames().orElse(usual.lookAheadFrames()),
                own.pose().orElse(usual.poseModel()),
                own.ignore().orElse(List.of()).stream()
                        .flatMap(text -> PictureShare.parse(text).stream())
                        .toList());
    }
}
