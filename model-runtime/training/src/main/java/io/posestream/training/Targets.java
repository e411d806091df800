package io.posestream.training;

import io.posestream.autograd.Feed;
import io.posestream.autograd.Value;
import java.util.Map;

/** What the samples of one batch should give, for the thread and the step that asked for it. */
public final class Targets {
    private final Map<String, float[]> numbers;
    private final Feed feed;
    private final int size;

    Targets(Batch batch, Feed feed) {
        this.numbers = batch.targets();
        this.size = batch.size();
        this.feed = feed;
    }

    /** Samples in the batch. */
    public int size() {
        return size;
    }

    public boolean has(String name) {
        return numbers.containsKey(name);
    }

    /** @param item the shape of one sample's part; empty for one number a sample */
    public Value get(String name, long... item) {
        float[] given = numbers.get(name);
        if (given == null) {
            throw new TrainingException("The loss wants the target " + name + ", but the batches carry only "
                    + String.join(", ", numbers.keySet().stream().sorted().toList()) + ".");
        }
        long[] shape = new long[item.length + 1];
        shape[0] = size;
        System.arraycopy(item, 0, shape, 1, item.length);
        // Targets have a name space of their own beside the inputs of the same feed.
        return feed.put("target:" + name, given, shape);
    }
}
