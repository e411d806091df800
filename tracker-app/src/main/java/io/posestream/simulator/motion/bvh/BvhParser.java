package io.posestream.simulator.motion.bvh;

import io.posestream.image.SourceException;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.motion.bvh.BvhJoint.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads BVH text: {@code HIERARCHY} with one root, then {@code MOTION}. Faults name file and line. */
final class BvhParser {
    private static final int MAX_JOINTS = 1000;
    private static final int MAX_FRAMES = 1_000_000;

    private final BvhTokens tokens;
    private final String source;
    private final List<BvhJoint> joints = new ArrayList<>();
    private int channelCount;

    private BvhParser(String source, List<String> lines) {
        this.source = source;
        this.tokens = new BvhTokens(source, lines);
    }

    static BvhClip read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new SourceException(
                    "motion file " + file + " cannot be read as text (" + e.getMessage() + "); check the path in bvh=",
                    e);
        }
    }

    static BvhClip parse(String source, List<String> lines) {
        return new BvhParser(source, lines).clip();
    }

    private BvhClip clip() {
        tokens.keyword("HIERARCHY");
        tokens.keyword("ROOT");
        joint(-1);
        tokens.keyword("MOTION");
        tokens.keyword("Frames:");
        int count = tokens.count("the number of frames", 1, MAX_FRAMES);
        tokens.keyword("Frame");
        tokens.keyword("Time:");
        double frameTimeS = tokens.number("the frame time in seconds");
        if (frameTimeS <= 0) {
            throw tokens.fault("the frame time must be greater than 0 seconds, found " + frameTimeS);
        }
        List<double[]> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(frame(i, count));
        }
        if (!tokens.atEnd()) {
            String extra = tokens.word("the end");
            throw tokens.fault(
                    "'" + extra + "' follows the last of " + count + " frames of " + channelCount + " numbers");
        }
        return new BvhClip(source, joints, frameTimeS, frames);
    }

    private double[] frame(int index, int count) {
        double[] values = new double[channelCount];
        for (int c = 0; c < channelCount; c++) {
            values[c] = tokens.number(
                    "number " + (c + 1) + " of " + channelCount + " of frame " + (index + 1) + " of " + count);
        }
        return values;
    }

    private void joint(int parent) {
        String name = tokens.word("a joint name");
        if (joints.size() >= MAX_JOINTS) {
            throw tokens.fault("more than " + MAX_JOINTS + " joints");
        }
        tokens.keyword("{");
        tokens.keyword("OFFSET");
        Vec3 offset = offset();
        tokens.keyword("CHANNELS");
        int count = tokens.count("the number of channels", 0, Channel.values().length);
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            channels.add(channel());
        }
        int self = joints.size();
        joints.add(new BvhJoint(name, parent, offset, channels, channelCount));
        channelCount += count;
        children(self);
    }

    private void children(int parent) {
        for (String word = tokens.word("JOINT, End or }"); !word.equals("}"); word = tokens.word("JOINT, End or }")) {
            if (word.equalsIgnoreCase("JOINT")) {
                joint(parent);
            } else if (word.equalsIgnoreCase("End")) {
                tokens.keyword("Site");
                tokens.keyword("{");
                tokens.keyword("OFFSET");
                offset();
                tokens.keyword("}");
            } else {
                throw tokens.fault("expected JOINT, End or }, found '" + word + "'");
            }
        }
    }

    private Vec3 offset() {
        return new Vec3(tokens.number("offset x"), tokens.number("offset y"), tokens.number("offset z"));
    }

    private Channel channel() {
        String word = tokens.word("a channel name");
        try {
            return Channel.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw tokens.fault("unknown channel '" + word + "'; channels are Xposition, Yposition, Zposition, "
                    + "Xrotation, Yrotation, Zrotation");
        }
    }
}
