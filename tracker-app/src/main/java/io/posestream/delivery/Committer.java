package io.posestream.delivery;

/** Makes outputs and positions durable, in the order that the guarantee asks for. Poll thread only. */
interface Committer {
    /** Before the first send. */
    void start();

    /**
     * Commits what was answered since the last time; nothing when nothing was. Throws when an output or the commit
     * failed: the session is over then, and the next one starts from what was committed before.
     */
    void commit();

    /** After the last send. Never throws. */
    void close();
}
