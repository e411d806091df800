package io.posestream.wire;

import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.TrackState;
import io.posestream.image.Codec;
import io.posestream.pose.Visibility;
import java.util.Optional;

/** Our closed sets to the wire's open ones and back. A number that a newer writer sent never throws here. */
final class EnumMapping {
    private EnumMapping() {}

    static io.posestream.proto.v1.Codec toWire(Codec codec) {
        return switch (codec) {
            case JPEG -> io.posestream.proto.v1.Codec.CODEC_JPEG;
            case PNG -> io.posestream.proto.v1.Codec.CODEC_PNG;
            case H264 -> io.posestream.proto.v1.Codec.CODEC_H264;
            case H265 -> io.posestream.proto.v1.Codec.CODEC_H265;
        };
    }

    static Optional<Codec> fromWire(io.posestream.proto.v1.Codec codec) {
        return switch (codec) {
            case CODEC_JPEG -> Optional.of(Codec.JPEG);
            case CODEC_PNG -> Optional.of(Codec.PNG);
            case CODEC_H264 -> Optional.of(Codec.H264);
            case CODEC_H265 -> Optional.of(Codec.H265);
            case CODEC_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    static io.posestream.proto.v1.Outcome toWire(Outcome outcome) {
        return switch (outcome) {
            case TRACKED -> io.posestream.proto.v1.Outcome.OUTCOME_TRACKED;
            case EMPTY -> io.posestream.proto.v1.Outcome.OUTCOME_EMPTY;
            case DROPPED_LATE -> io.posestream.proto.v1.Outcome.OUTCOME_DROPPED_LATE;
            case DECODE_GAP -> io.posestream.proto.v1.Outcome.OUTCOME_DECODE_GAP;
            case THINNED_OUT -> io.posestream.proto.v1.Outcome.OUTCOME_THINNED_OUT;
        };
    }

    static Optional<Outcome> fromWire(io.posestream.proto.v1.Outcome outcome) {
        return switch (outcome) {
            case OUTCOME_TRACKED -> Optional.of(Outcome.TRACKED);
            case OUTCOME_EMPTY -> Optional.of(Outcome.EMPTY);
            case OUTCOME_DROPPED_LATE -> Optional.of(Outcome.DROPPED_LATE);
            case OUTCOME_DECODE_GAP -> Optional.of(Outcome.DECODE_GAP);
            case OUTCOME_THINNED_OUT -> Optional.of(Outcome.THINNED_OUT);
            case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    static io.posestream.proto.v1.TrackState toWire(TrackState state) {
        return switch (state) {
            case TENTATIVE -> io.posestream.proto.v1.TrackState.TRACK_STATE_TENTATIVE;
            case CONFIRMED -> io.posestream.proto.v1.TrackState.TRACK_STATE_CONFIRMED;
            case COASTING -> io.posestream.proto.v1.TrackState.TRACK_STATE_COASTING;
            case LOST -> io.posestream.proto.v1.TrackState.TRACK_STATE_LOST;
        };
    }

    /** A state we do not know is the one that promises least. */
    static TrackState fromWire(io.posestream.proto.v1.TrackState state) {
        return switch (state) {
            case TRACK_STATE_CONFIRMED -> TrackState.CONFIRMED;
            case TRACK_STATE_COASTING -> TrackState.COASTING;
            case TRACK_STATE_LOST -> TrackState.LOST;
            case TRACK_STATE_TENTATIVE, TRACK_STATE_UNSPECIFIED, UNRECOGNIZED -> TrackState.TENTATIVE;
        };
    }

    static io.posestream.proto.v1.Visibility toWire(Visibility visibility) {
        return switch (visibility) {
            case UNSPECIFIED -> io.posestream.proto.v1.Visibility.VISIBILITY_UNSPECIFIED;
            case VISIBLE -> io.posestream.proto.v1.Visibility.VISIBILITY_VISIBLE;
            case OCCLUDED -> io.posestream.proto.v1.Visibility.VISIBILITY_OCCLUDED;
            case OUTSIDE -> io.posestream.proto.v1.Visibility.VISIBILITY_OUTSIDE;
        };
    }

    static Visibility fromWire(io.posestream.proto.v1.Visibility visibility) {
        return switch (visibility) {
            case VISIBILITY_VISIBLE -> Visibility.VISIBLE;
            case VISIBILITY_OCCLUDED -> Visibility.OCCLUDED;
            case VISIBILITY_OUTSIDE -> Visibility.OUTSIDE;
            case VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> Visibility.UNSPECIFIED;
        };
    }

    static io.posestream.proto.v1.EventKind toWire(EventKind kind) {
        return switch (kind) {
            case STREAM_STARTED -> io.posestream.proto.v1.EventKind.EVENT_KIND_STREAM_STARTED;
            case STREAM_STALLED -> io.posestream.proto.v1.EventKind.EVENT_KIND_STREAM_STALLED;
            case STREAM_RESUMED -> io.posestream.proto.v1.EventKind.EVENT_KIND_STREAM_RESUMED;
            case STREAM_ENDED -> io.posestream.proto.v1.EventKind.EVENT_KIND_STREAM_ENDED;
            case TRACK_STARTED -> io.posestream.proto.v1.EventKind.EVENT_KIND_TRACK_STARTED;
            case TRACK_LOST -> io.posestream.proto.v1.EventKind.EVENT_KIND_TRACK_LOST;
            case TRACK_ENDED -> io.posestream.proto.v1.EventKind.EVENT_KIND_TRACK_ENDED;
            case TRACK_REIDENTIFIED -> io.posestream.proto.v1.EventKind.EVENT_KIND_TRACK_REIDENTIFIED;
            case SOURCE_RECONNECTING -> io.posestream.proto.v1.EventKind.EVENT_KIND_SOURCE_RECONNECTING;
            case STREAM_DEGRADED -> io.posestream.proto.v1.EventKind.EVENT_KIND_STREAM_DEGRADED;
            case STREAM_RESTORED -> io.posestream.proto.v1.EventKind.EVENT_KIND_STREAM_RESTORED;
            case PICTURE_FROZEN -> io.posestream.proto.v1.EventKind.EVENT_KIND_PICTURE_FROZEN;
            case PICTURE_BLACK -> io.posestream.proto.v1.EventKind.EVENT_KIND_PICTURE_BLACK;
            case PICTURE_RECOVERED -> io.posestream.proto.v1.EventKind.EVENT_KIND_PICTURE_RECOVERED;
            case CLOCK_JUMPED -> io.posestream.proto.v1.EventKind.EVENT_KIND_CLOCK_JUMPED;
            case FRAMES_OUT_OF_ORDER -> io.posestream.proto.v1.EventKind.EVENT_KIND_FRAMES_OUT_OF_ORDER;
            case FRAMES_DUPLICATED -> io.posestream.proto.v1.EventKind.EVENT_KIND_FRAMES_DUPLICATED;
            case PICTURE_SIZE_CHANGED -> io.posestream.proto.v1.EventKind.EVENT_KIND_PICTURE_SIZE_CHANGED;
            case CODEC_CHANGED -> io.posestream.proto.v1.EventKind.EVENT_KIND_CODEC_CHANGED;
            case FRAME_RATE_CHANGED -> io.posestream.proto.v1.EventKind.EVENT_KIND_FRAME_RATE_CHANGED;
            case MODEL_SWITCHED -> io.posestream.proto.v1.EventKind.EVENT_KIND_MODEL_SWITCHED;
            case OTHER -> io.posestream.proto.v1.EventKind.EVENT_KIND_UNSPECIFIED;
        };
    }

    static EventKind fromWire(io.posestream.proto.v1.EventKind kind) {
        return switch (kind) {
            case EVENT_KIND_STREAM_STARTED -> EventKind.STREAM_STARTED;
            case EVENT_KIND_STREAM_STALLED -> EventKind.STREAM_STALLED;
            case EVENT_KIND_STREAM_RESUMED -> EventKind.STREAM_RESUMED;
            case EVENT_KIND_STREAM_ENDED -> EventKind.STREAM_ENDED;
            case EVENT_KIND_TRACK_STARTED -> EventKind.TRACK_STARTED;
            case EVENT_KIND_TRACK_LOST -> EventKind.TRACK_LOST;
            case EVENT_KIND_TRACK_ENDED -> EventKind.TRACK_ENDED;
            case EVENT_KIND_TRACK_REIDENTIFIED -> EventKind.TRACK_REIDENTIFIED;
            case EVENT_KIND_SOURCE_RECONNECTING -> EventKind.SOURCE_RECONNECTING;
            case EVENT_KIND_STREAM_DEGRADED -> EventKind.STREAM_DEGRADED;
            case EVENT_KIND_STREAM_RESTORED -> EventKind.STREAM_RESTORED;
            case EVENT_KIND_PICTURE_FROZEN -> EventKind.PICTURE_FROZEN;
            case EVENT_KIND_PICTURE_BLACK -> EventKind.PICTURE_BLACK;
            case EVENT_KIND_PICTURE_RECOVERED -> EventKind.PICTURE_RECOVERED;
            case EVENT_KIND_CLOCK_JUMPED -> EventKind.CLOCK_JUMPED;
            case EVENT_KIND_FRAMES_OUT_OF_ORDER -> EventKind.FRAMES_OUT_OF_ORDER;
            case EVENT_KIND_FRAMES_DUPLICATED -> EventKind.FRAMES_DUPLICATED;
            case EVENT_KIND_PICTURE_SIZE_CHANGED -> EventKind.PICTURE_SIZE_CHANGED;
            case EVENT_KIND_CODEC_CHANGED -> EventKind.CODEC_CHANGED;
            case EVENT_KIND_FRAME_RATE_CHANGED -> EventKind.FRAME_RATE_CHANGED;
            case EVENT_KIND_MODEL_SWITCHED -> EventKind.MODEL_SWITCHED;
            case EVENT_KIND_UNSPECIFIED, UNRECOGNIZED -> EventKind.OTHER;
        };
    }
}
