package io.posestream.pipeline;

/**
 * Pipelines whose models can be replaced while streams run. A stream goes over at its next frame at which a decoder can
 * begin: with its people, its smoothing and its ids, and without a frame lost. The models before are closed when the
 * last stream has left them.
 *
 * <pre>
 *  switchTo(models B) --> newest
 *  stream 1: A A A A|key frame: drain A, memory --> B B B B     one Posed of B carries MODEL_SWITCHED
 *  stream 2: A A A A A A A|key frame ...                        A is closed after this one
 * </pre>
 *
 * Thread-safe.
 */
public final class SwitchingPipelines implements FramePipelines, AutoCloseable {
    private Generation newest;

    /**
     * @param models what the pipelines run on; owned from here on
     * @param words names the models, for people
     */
    public SwitchingPipelines(FramePipelines pipelines, AutoCloseable models, String words) {
        newest = new Generation(pipelines, models, words);
    }

    /**
     * From now on streams are given to these, new ones at once.
     *
     * @param pipelines opened and warm, of the same skeleton
     * @param models owned from here on
     */
    public void switchTo(FramePipelines pipelines, AutoCloseable models, String words) {
        replaced(new Generation(pipelines, models, words)).leave();
    }

    private synchronized Generation replaced(Generation next) {
        Generation before = newest;
        newest = next;
        return before;
    }

    synchronized Generation newest() {
        return newest;
    }

    /** The newest, entered: whoever calls leaves it. */
    Generation enterNewest() {
        Generation entered = newest();
        while (!entered.enter()) {
            entered = newest();
        }
        return entered;
    }

    @Override
    public FramePipeline open(String streamId) {
        Generation entered = enterNewest();
        return opened(streamId, entered, () -> entered.pipelines().open(streamId));
    }

    @Override
    public FramePipeline reopen(String streamId, int format, byte[] memory) {
        Generation entered = enterNewest();
        return opened(streamId, entered, () -> entered.pipelines().reopen(streamId, format, memory));
    }

    /** What opens a pipeline of a generation. */
    private interface Opening {
        FramePipeline open();
    }

    private FramePipeline opened(String streamId, Generation entered, Opening opening) {
        try {
            return new SwitchingPipeline(streamId, this, entered, opening.open());
        } catch (RuntimeException e) {
            entered.leave();
            throw e;
        }
    }

    /** No stream is opened any more; the models are closed with the last one. */
    @Override
    public void close() {
        newest().leave();
    }
}
