package io.posestream.pipeline;

/**
 * Pipelines of one set of models, counted by those who use them: when these were replaced and the last stream has left,
 * the models are closed. Thread-safe.
 */
final class Generation {
    private final FramePipelines pipelines;
    private final AutoCloseable models;
    private final String words;
    private int users = 1;

    /**
     * @param models owned from here on
     * @param words names them, for people
     */
    Generation(FramePipelines pipelines, AutoCloseable models, String words) {
        this.pipelines = pipelines;
        this.models = models;
        this.words = words;
    }

    FramePipelines pipelines() {
        return pipelines;
    }

    String words() {
        return words;
    }

    /** @return false when they were closed meanwhile */
    synchronized boolean enter() {
        if (users == 0) {
            return false;
        }
        users++;
        return true;
    }

    /** Whoever holds the generation without a stream counts as one user. */
    void leave() {
        boolean last;
        synchronized (this) {
            last = --users == 0;
        }
        if (last) {
            close();
        }
    }

    private void close() {
        try {
            models.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the models cannot be closed", e);
        }
    }
}
