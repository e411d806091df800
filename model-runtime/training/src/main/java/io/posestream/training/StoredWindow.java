package io.posestream.training;

import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A window by the slots of its looks.
 *
 * @param slots {@link PoseWindow#LENGTH} of them, {@value #ABSENT} where there is no look
 */
record StoredWindow(List<Integer> slots, List<Target> targets, WindowKind kind, String degradation) {
    private static final int ABSENT = -1;
    /** By their number on disk. */
    private static final List<WindowKind> KINDS =
            List.of(WindowKind.SIMULATED, WindowKind.REAL, WindowKind.CROWDED, WindowKind.CROWDED_REAL);

    static StoredWindow of(WindowSample sample) {
        List<Integer> slots = sample.window().looks().stream()
                .map(look -> look == null ? ABSENT : look.slot())
                .toList();
        return new StoredWindow(slots, sample.targets(), sample.kind(), sample.degradation());
    }

    WindowSample sample(String clip, IntFunction<Look> looks) {
        List<@Nullable Look> found = new ArrayList<>();
        for (int slot : slots) {
            found.add(slot == ABSENT ? null : looks.apply(slot));
        }
        return new WindowSample(new PoseWindow(found), targets, clip, kind, degradation);
    }

    void write(DataOutputStream out) throws IOException {
        for (int slot : slots) {
            out.writeInt(slot);
        }
        for (Target target : targets) {
            out.writeFloat(target.x());
            out.writeFloat(target.y());
            out.writeFloat(target.weight());
            out.writeByte(LookCodec.VISIBILITIES.indexOf(target.visibility()));
        }
        out.writeByte(KINDS.indexOf(kind));
        out.writeUTF(degradation);
    }

    static StoredWindow read(DataInputStream in, int keypoints) throws IOException {
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            slots.add(in.readInt());
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < keypoints; i++) {
            targets.add(new Target(
                    in.readFloat(), in.readFloat(), in.readFloat(), LookCodec.VISIBILITIES.get(in.readByte())));
        }
        return new StoredWindow(slots, targets, KINDS.get(in.readByte()), in.readUTF());
    }
}
