package io.posestream.analytics.streams;

/** Names of the topology's nodes and stores. Names of stores are names of topics: renaming one forgets its state. */
final class Operators {
    static final String READ = "read-poses";
    static final String DECODE = "decode-poses";
    static final String ADMIT = "admit-frames";
    static final String FOLLOW = "follow-tracks";
    static final String CUT = "cut-sequences";
    static final String ROLL_UP = "roll-up-minutes";
    static final String WATCH = "watch-rules";
    static final String ENCODE_SEQUENCES = "encode-sequences";
    static final String ENCODE_ROLLUPS = "encode-rollups";
    static final String ENCODE_ALERTS = "encode-alerts";
    static final String WRITE_SEQUENCES = "write-sequences";
    static final String WRITE_ROLLUPS = "write-rollups";
    static final String WRITE_ALERTS = "write-alerts";
    static final String WRITE_DEAD_LETTERS = "write-dead-letters";

    static final String STREAMS_STORE = "streams";
    static final String SAMPLES_STORE = "samples";
    static final String WINDOW_ENDS_STORE = "window-ends";
    static final String MINUTES_STORE = "minutes";
    static final String RULE_BOOKS_STORE = "rule-books";
    static final String CURRENT_TRACKS_STORE = "current-tracks";

    private Operators() {}
}
