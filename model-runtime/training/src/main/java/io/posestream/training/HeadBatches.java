package io.posestream.training;

import io.posestream.head.HeadOptions;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Batches for a head from a feature cache: windows drawn evenly over kinds, changed at random, with their targets. */
public final class HeadBatches implements Batches {
    private final FeatureCache cache;
    private final BalancedDraw draw;
    private final WindowChange change;
    private final CameraDrift drift;
    private final FeatureDropout dropout;
    private final WindowTensors tensors;

    /**
     * @param cache opened with {@link StoredPeaks}
     * @throws TrainingException when it has no windows
     */
    public HeadBatches(
            FeatureCache cache, HeadOptions options, WindowChange change, CameraDrift drift, FeatureDropout dropout) {
        this.cache = cache;
        this.draw = new BalancedDraw(cache);
        this.change = change;
        this.drift = drift;
        this.dropout = dropout;
        this.tensors = new WindowTensors(cache, options);
    }

    @Override
    public void fill(Batch batch, RandomGenerator random) {
        List<WindowSample> samples = new ArrayList<>(batch.size());
        List<PoseWindow> windows = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            WindowSample sample = Learnable.of(cache.sample(draw.next(random)));
            samples.add(sample);
            windows.add(drift.apply(change.apply(sample.window(), random), random));
        }
        tensors.write(windows, batch);
        dropout.apply(tensors, cache.map(WindowTensors.FEATURE), batch, random);
        new WindowTargets(batch).write(samples);
    }
}
