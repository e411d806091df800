package io.posestream.metrics;

import static io.posestream.metrics.MeterKind.COUNTER;
import static io.posestream.metrics.MeterKind.DISTRIBUTION;
import static io.posestream.metrics.MeterKind.GAUGE;
import static io.posestream.metrics.MeterKind.TIMER;
import static io.posestream.metrics.MeterTag.CHANGE;
import static io.posestream.metrics.MeterTag.CHECK;
import static io.posestream.metrics.MeterTag.DEVICE;
import static io.posestream.metrics.MeterTag.ENGINE;
import static io.posestream.metrics.MeterTag.MODEL;
import static io.posestream.metrics.MeterTag.OUTCOME;
import static io.posestream.metrics.MeterTag.POSE_MODEL;
import static io.posestream.metrics.MeterTag.PRECISION;
import static io.posestream.metrics.MeterTag.REVISION;
import static io.posestream.metrics.MeterTag.STAGE;
import static io.posestream.metrics.MeterTag.STREAM;
import static io.posestream.metrics.MeterTag.VERSION;

import java.util.Arrays;
import java.util.List;

/** The catalogue: every meter of ours. Dashboards and alerts name these; {@code docs/metrics.md} is their table. */
public enum MeterSpec {
    FRAMES_READ(COUNTER, "frames.read", "", "Frames taken off the topic.", STREAM),
    FRAMES_BYTES(COUNTER, "frames.read.size", "bytes", "Size of these frames, coded.", STREAM),
    FRAMES_REPLAYED(
            COUNTER,
            "frames.replayed",
            "",
            "Frames that were answered before and are decoded again, after a start or a move.",
            STREAM),
    FRAMES(COUNTER, "frames", "", "What became of frames; each frame counts once.", STREAM, OUTCOME),
    FRAMES_SUSPECT(
            COUNTER,
            "frames.suspect",
            "",
            "Frames looked at although the decoder lost frames before; their poses may be wrong.",
            STREAM),
    DECODE_GAPS(COUNTER, "decode.gaps", "", "Times that a stream could not be decoded until a key frame.", STREAM),
    DEAD_LETTERS(COUNTER, "dead.letters", "", "Records that became dead letters, by the step that refused.", STAGE),
    LATENCY(
            TIMER,
            "latency",
            "seconds",
            "From light caught to poses handed to Kafka; with clocks that disagree, wrong by as much.",
            Buckets.LATENCY_S,
            STREAM,
            REVISION),
    ANSWER_TIME(
            TIMER,
            "answer.time",
            "seconds",
            "From frame read to poses handed to Kafka: the tracker's own share.",
            Buckets.LATENCY_S,
            STREAM),
    STAGE_TIME(
            TIMER,
            "stage.time",
            "seconds",
            "How long a stage took: for a picture, for a batch in preprocess, inference and postprocess.",
            Buckets.STAGE_S,
            STAGE),
    STAGE_WAIT(
            TIMER,
            "stage.wait",
            "seconds",
            "How long a stream waited for a model: queue, batch and run.",
            Buckets.STAGE_S,
            STAGE),
    STAGE_RUNNING(
            GAUGE,
            "stage.running",
            "seconds",
            "How long the longest stage under way has been running; grows when a native call is stuck."),
    BATCH_ITEMS(DISTRIBUTION, "batch.items", "", "Items in a run of a model.", Buckets.ITEMS, MODEL),
    BATCH_FILL(
            DISTRIBUTION,
            "batch.fill",
            "",
            "Items in a run as a share of the largest batch, 0 to 1.",
            Buckets.SHARE,
            MODEL),
    BATCH_WAIT(
            TIMER,
            "batch.wait",
            "seconds",
            "How long the oldest item of a batch waited for the run.",
            Buckets.STAGE_S,
            MODEL),
    BATCH_QUEUE(GAUGE, "batch.queue", "", "Items that waited for a model when it last took a batch.", MODEL),
    QUEUE_FRAMES(GAUGE, "queue.frames", "", "Frames that wait in a stream's lane.", STREAM),
    QUEUE_BYTES(GAUGE, "queue.size", "bytes", "Size of the frames that wait in a stream's lane, coded.", STREAM),
    STREAMS(GAUGE, "streams", "", "Streams that this instance serves."),
    STREAM_FLOWING(
            GAUGE,
            "stream.flowing",
            "",
            "1 while a stream's frames come, 0 when it is stalled; kept for an hour after its end.",
            STREAM),
    STREAM_CHANGES(
            COUNTER,
            "stream.changes",
            "",
            "Streams started, stalled, resumed, ended, and what else is told of them as an event.",
            STREAM,
            CHANGE),
    TRACKS_ACTIVE(GAUGE, "tracks.active", "", "People with a believed id in the newest frame.", STREAM),
    TRACK_CHANGES(
            COUNTER,
            "track.changes",
            "",
            "Tracks started, lost, ended, and reidentified: lost, and known again by looks.",
            STREAM,
            CHANGE),
    JITTER_AT_REST(
            DISTRIBUTION,
            "jitter.at.rest",
            "",
            "How far the points of a resting person move between frames, root mean square, thousandths of the"
                    + " person's height.",
            Buckets.PERMILLE,
            STREAM),
    PARTITIONS(GAUGE, "partitions", "", "Partitions of the frames topic that this instance serves."),
    RESTORE_TIME(
            TIMER,
            "restore.time",
            "seconds",
            "How long the states of a partition took to read, after a start or a move.",
            Buckets.LATENCY_S),
    STATES_SIZE(COUNTER, "states.size", "bytes", "Size of stream states written with commits."),
    STATES_UNREADABLE(COUNTER, "states.unreadable", "", "Streams whose state could not be used; ids began anew."),
    BROKER_AWAY(GAUGE, "broker.away", "", "1 while Kafka cannot be used, else 0."),
    BROKER_OUTAGES(COUNTER, "broker.outages", "", "Times that Kafka could not be used."),
    HEALTH(GAUGE, "health", "", "1 = yes, 0 = no; the checks are live, ready and started.", CHECK),
    MEMORY_RESIDENT(
            GAUGE,
            "memory.resident",
            "bytes",
            "Memory of the process in RAM; less the JVM's own it is that of engine and decoders."),
    DEVICE_MEMORY_USED(GAUGE, "device.memory.used", "bytes", "Memory in use on a GPU, of all processes.", DEVICE),
    DEVICE_MEMORY_TOTAL(GAUGE, "device.memory.total", "bytes", "Memory of a GPU.", DEVICE),
    BUILD(GAUGE, "build", "", "Always 1; its tags tell what runs.", VERSION, ENGINE, PRECISION, POSE_MODEL);

    private static final String PREFIX = "posestream.";

    private final MeterKind kind;
    private final String id;
    private final String unit;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // copied in and out
    private final double[] buckets;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<MeterTag> tags;

    MeterSpec(MeterKind kind, String id, String unit, String meaning, MeterTag... tags) {
        this(kind, id, unit, meaning, new double[0], tags);
    }

    MeterSpec(MeterKind kind, String id, String unit, String meaning, double[] buckets, MeterTag... tags) {
        this.kind = kind;
        this.id = PREFIX + id;
        this.unit = unit;
        this.meaning = meaning;
        this.buckets = buckets.clone();
        this.tags = List.of(tags);
    }

    public MeterKind kind() {
        return kind;
    }

    /** Dotted name, such as {@code posestream.frames}. */
    public String id() {
        return id;
    }

    /** Base unit; empty for plain numbers. */
    public String unit() {
        return unit;
    }

    /** A sentence. */
    public String meaning() {
        return meaning;
    }

    public List<MeterTag> tags() {
        return tags;
    }

    /** Upper bounds of the buckets in the base unit; empty for counters and gauges. */
    public double[] buckets() {
        return buckets.clone();
    }

    /** Keys and values in turn, as Micrometer takes them. */
    String[] tagged(String... values) {
        if (values.length != tags.size()) {
            throw new IllegalArgumentException(id + " has the tags " + tags + ", got " + Arrays.toString(values));
        }
        String[] pairs = new String[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            pairs[2 * i] = tags.get(i).key();
            pairs[2 * i + 1] = values[i];
        }
        return pairs;
    }
}
