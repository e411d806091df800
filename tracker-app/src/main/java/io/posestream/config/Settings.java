package io.posestream.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting with its default. One YAML file below the key {@code posestream}; environment variables
 * ({@code POSESTREAM_STREAM_LATENCY_BUDGET_MS}) override the file, command line flags override both.
 */
@ConfigMapping(prefix = "posestream")
public interface Settings {

    /** Handed to every Kafka client as they stand: {@code bootstrap.servers}, TLS, SASL and the rest. */
    Map<String, String> kafka();

    TopicsSection topics();

    Engine engine();

    Models models();

    Decoder decoder();

    Stream stream();

    /** What is otherwise for single streams, by their ids; what is not said here is as for all. */
    Map<String, OneStream> streams();

    Tracking tracking();

    Smoothing smoothing();

    Delivery delivery();

    IngestSection ingest();

    ViewerSection viewer();

    OperationsSettings.Metrics metrics();

    HttpSettings http();

    OperationsSettings.Health health();

    OperationsSettings.Tracing tracing();

    AnalyticsSection analytics();

    /** Who runs the models. */
    interface Engine {
        /** Which engine; auto takes the GPU when there is one that works. */
        @WithDefault("auto")
        Type type();

        /** Numbers that a GPU computes in; on the CPU it is always fp32. */
        @WithDefault("fp16")
        Precision precision();

        /** Where engines that were built for a GPU are kept; by default .cache/posestream/plans of the user. */
        Optional<String> planFolder();

        /** Engines there are. */
        enum Type {
            AUTO,
            TENSORRT,
            ONNXRUNTIME
        }

        /** Precisions there are. */
        enum Precision {
            FP32,
            FP16
        }

        /** Models that run at once; 0 = one per core, on a GPU two. */
        @WithDefault("0")
        int workers();
    }

    /** Which models. */
    interface Models {
        /** A folder with bundles of your own, beside the shipped ones. */
        Optional<String> folder();

        @WithDefault("detect-nanodet-g-person-416")
        String detector();

        @WithDefault("pose-movenet-thunder-coco17-256x192")
        String pose();

        /**
         * Which temporal head betters its poses by the frames around: {@code none}; {@code auto} = the one that was
         * made for this pose model, if there is one; or the id of a bundle.
         */
        @WithDefault("none")
        String head();

        /**
         * Looks instead of the pose model while the tracker is overloaded, without looks; {@code none} = that step is
         * left out.
         */
        @WithDefault("pose-movenet-lightning-coco17-192x160")
        String lightPose();
    }

    /** How pictures are decoded. */
    interface Decoder {
        /** Who decodes the H.264 and H.265 of streams. */
        @WithDefault("none")
        Hardware hardware();

        /** Hardware there is. */
        enum Hardware {
            /** The processor. */
            NONE,
            /** NVDEC where it starts. */
            AUTO,
            /** NVDEC; where it does not start a warning says why, and the processor decodes. */
            NVDEC
        }
    }

    /** What holds for each stream. */
    interface Stream {
        /** Frames older than this when their turn comes are told as dropped; 0 = never. */
        @WithDefault("1000")
        long latencyBudgetMs();

        /** Picture time between two runs of the person detector; newcomers wait this long at most. */
        @WithDefault("300")
        long detectIntervalMs();

        /** 1 to 9: while the tracker is overloaded, streams of a lower priority give way to those of a higher one. */
        @WithDefault("5")
        int priority();

        /** How long a missing frame is waited for before those after it go on; 0 = not at all. */
        @WithDefault("50")
        int reorderMs();
    }

    /** Who is who. */
    interface Tracking {
        /** A detection this sure may start a track; lower finds more people and more ghosts. */
        @WithDefault("0.4")
        double startScore();

        /** A person seen for this long is believed. */
        @WithDefault("150")
        long confirmAfterMs();

        /** How long an unseen person keeps the id. */
        @WithDefault("2500")
        long maxCoastMs();

        /** Tell people apart by looks as well, where the pose model can. */
        @WithDefault("true")
        boolean appearance();

        /** How long someone who left is remembered, to be recognised by looks; 0 = who leaves is forgotten. */
        @WithDefault("60000")
        long reIdMs();

        /** Whether the camera may move. */
        @WithDefault("auto")
        Camera camera();

        /** What the camera may do. */
        enum Camera {
            /** Its motion is measured and taken out; costs least while it stands still. */
            AUTO,
            /** It is known to stand still: nothing is measured. */
            STILL
        }
    }

    /** How steady. */
    interface Smoothing {
        @WithDefault("kalman")
        Method method();

        /** Poses are told a second time, refined, when so many later frames are known; 0 = once, at once. */
        @WithDefault("0")
        int lookAheadFrames();

        /** Ways to steady a pose. */
        enum Method {
            KALMAN,
            ONE_EURO,
            NONE
        }
    }

    /** How results reach Kafka. */
    interface Delivery {
        @WithDefault("posestream")
        String group();

        /** Stable name of this instance, unique in the group; without it the name of the host. */
        Optional<String> instance();

        @WithDefault("at-least-once")
        Guarantee guarantee();

        @WithDefault("100")
        int commitIntervalMs();

        /** Silence after which a stream is told as stalled. */
        @WithDefault("5000")
        int stallMs();

        Recovery recovery();

        /** How far back a stream is read again after a start, a crash or a move. */
        interface Recovery {
            /** At most so many frames; a stream with rarer key frames is decoded from the middle. */
            @WithDefault("600")
            int maxFrames();

            /** At most so much picture time. */
            @WithDefault("20000")
            int maxMs();
        }

        /** What consumers may rely on. */
        enum Guarantee {
            AT_LEAST_ONCE,
            EXACTLY_ONCE
        }
    }
}
