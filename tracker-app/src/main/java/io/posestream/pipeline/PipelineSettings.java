package io.posestream.pipeline;

/**
 * Settings of a stream's pipeline; times in milliseconds.
 *
 * @param latencyBudgetMs a frame older than this when its turn comes is not looked at; 0 = look at every frame, however
 *     late (files)
 * @param detectIntervalMs picture time between two runs of the detector; newcomers wait this long at most. Between them
 *     people are followed by their own poses. 0 = every frame
 * @param startScore a detection at least this sure is looked at even where nobody was
 * @param lookAheadFrames poses are told a second time, refined, when so many later frames have been looked at; 0 = once
 * @param maxFps at most so many pictures a second are looked at; 0 = all
 * @param ignored where nobody is looked for
 * @param priority while the machine is overloaded, streams of a lower one give way to those of a higher one
 */
public record PipelineSettings(
        long latencyBudgetMs,
        long detectIntervalMs,
        double startScore,
        int lookAheadFrames,
        double maxFps,
        IgnoredAreas ignored,
        int priority) {
    /** In the middle of 1 to 9. */
    public static final int USUAL_PRIORITY = 5;

    public static final PipelineSettings DEFAULT = new PipelineSettings(1000, 300, 0.40, 0);

    /** All pictures, everywhere, of a stream as important as any other. */
    public PipelineSettings(long latencyBudgetMs, long detectIntervalMs, double startScore, int lookAheadFrames) {
        this(latencyBudgetMs, detectIntervalMs, startScore, lookAheadFrames, 0, IgnoredAreas.NONE, USUAL_PRIORITY);
    }

    /** The same without a budget: every frame is looked at. */
    public PipelineSettings unhurried() {
        return new PipelineSettings(0, detectIntervalMs, startScore, lookAheadFrames, 0, ignored, priority);
    }
}
