package io.posestream.image.ffmpeg;

import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.EncodedPicture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import java.util.ArrayList;
import java.util.List;

/** A decoder under test that writes one line per outcome, like {@code 7 shown 7} or {@code 3 skipped}. */
final class Watched implements AutoCloseable {
    final StreamDecoder decoder;
    final List<String> lines = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    private long nextToken;

    Watched() {
        this(DecodeLimits.DEFAULT);
    }

    Watched(DecodeLimits limits) {
        decoder = new FfmpegStreamDecoders(new PicturePool(4), limits).open();
    }

    Watched feed(EncodedPicture unit) {
        return note(decoder.decode(unit.codec(), unit.payload(), nextToken++));
    }

    Watched feed(List<EncodedPicture> units) {
        units.forEach(this::feed);
        return this;
    }

    Watched drain() {
        return note(decoder.drain());
    }

    /** Takes the lines written so far. */
    List<String> lines() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    String onlyReason() {
        if (reasons.size() != 1) {
            throw new AssertionError("expected one reason, got " + reasons);
        }
        return reasons.get(0);
    }

    private Watched note(List<Decoded> outcomes) {
        for (Decoded outcome : outcomes) {
            lines.add(outcome.token() + " " + describe(outcome));
        }
        return this;
    }

    private String describe(Decoded outcome) {
        if (outcome instanceof Decoded.Shown shown) {
            int number = DrawnPattern.numberOn(shown.picture());
            shown.picture().close();
            return (shown.suspect() ? "suspect " : "shown ") + number;
        }
        if (outcome instanceof Decoded.Skipped skipped) {
            reasons.add(skipped.reason());
            return "skipped";
        }
        reasons.add(((Decoded.Rejected) outcome).reason());
        return "rejected";
    }

    @Override
    public void close() {
        decoder.close();
    }
}
