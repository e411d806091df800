package io.posestream.chaos;

import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was told of each stream, each frame once and as it was told first, and what is true. One thread. */
final class Witness {
    private static final Set<Outcome> LOOKED_AT = EnumSet.of(Outcome.TRACKED, Outcome.EMPTY);

    private final Map<String, List<PoseFrame>> told = new HashMap<>();
    private final Map<String, List<PoseFrame>> truth = new HashMap<>();
    private final Map<FrameId, PoseFrame> trueFrames = new HashMap<>();
    private final Set<FrameId> known = new HashSet<>();

    static Witness read(Map<String, String> kafka, TopicNames topics) {
        Witness witness = new Witness();
        WholeTopic.read(kafka, topics.poses(), record -> witness.told(PoseRecords.decode(record)));
        WholeTopic.read(kafka, topics.truth(), record -> witness.truth(PoseRecords.decode(record)));
        return witness;
    }

    void told(PoseFrame poses) {
        if (poses.revision() == 0 && known.add(poses.id())) {
            told.computeIfAbsent(poses.id().streamId(), id -> new ArrayList<>()).add(poses);
        }
    }

    void truth(PoseFrame frame) {
        if (trueFrames.put(frame.id(), frame) == null) {
            truth.computeIfAbsent(frame.id().streamId(), id -> new ArrayList<>())
                    .add(frame);
        }
    }

    /** In the order of the topic. */
    List<PoseFrame> told(String streamId) {
        return told.getOrDefault(streamId, List.of());
    }

    /** Those whose pictures were looked at. */
    List<PoseFrame> lookedAt(String streamId) {
        return told(streamId).stream()
                .filter(frame -> LOOKED_AT.contains(frame.outcome()) && trueFrames.containsKey(frame.id()))
                .toList();
    }

    /** Who really was in the picture. */
    PoseFrame truthOf(FrameId id) {
        PoseFrame frame = trueFrames.get(id);
        if (frame == null) {
            throw new IllegalArgumentException("no truth of " + id);
        }
        return frame;
    }

    /** True frames of a time, both ends included. */
    List<PoseFrame> truthBetween(String streamId, long fromNs, long toNs) {
        return truth.getOrDefault(streamId, List.of()).stream()
                .filter(frame -> frame.captureTimeNs() >= fromNs && frame.captureTimeNs() <= toNs)
                .toList();
    }
}
