package io.posestream.evaluation.head;

/** How the pose of a key frame is found. */
public enum Method {
    /** The backbone's answer to the key picture alone. */
    SINGLE("single"),
    /** A straight line through the window, weighted by score. */
    LINEAR("linear"),
    /** The robust smoother on the past and the key. */
    RTS_CAUSAL("rtsCausal"),
    /** The robust smoother on the whole window. */
    RTS("rts"),
    /** The head on the past and the key. */
    CAUSAL("causal"),
    /** The head on the whole window. */
    REFINED("refined");

    private final String text;

    Method(String text) {
        this.text = text;
    }

    /** As reports name it. */
    public String text() {
        return text;
    }
}
