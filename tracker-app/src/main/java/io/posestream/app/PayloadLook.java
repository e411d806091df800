package io.posestream.app;

import io.posestream.frame.SourceFrame;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import java.util.ArrayList;
import java.util.List;

/** Tries to decode a single frame and says in words what came of it. */
public final class PayloadLook {
    private PayloadLook() {}

    public static String describe(SourceFrame frame) {
        List<Decoded> outcomes = new ArrayList<>();
        try (StreamDecoder decoder = new FfmpegStreamDecoders(new PicturePool(0), DecodeLimits.DEFAULT).open()) {
            outcomes.addAll(decoder.decode(frame.codec(), frame.payload(), 0));
            outcomes.addAll(decoder.drain());
            return String.format(
                    "%s%s of %d bytes, frame %d of epoch %d; announced as %d x %d pixels; %s",
                    frame.codec(),
                    frame.keyFrame() ? " key frame" : "",
                    frame.payload().length,
                    frame.id().frameSeq(),
                    frame.id().epoch(),
                    frame.width(),
                    frame.height(),
                    outcomes.stream().map(PayloadLook::inWords).findFirst().orElse("the decoder says nothing"));
        } finally {
            outcomes.forEach(PayloadLook::free);
        }
    }

    private static String inWords(Decoded outcome) {
        if (outcome instanceof Decoded.Shown shown) {
            Picture picture = shown.picture();
            return "decodes to " + picture.width() + " x " + picture.height() + " pixels";
        }
        return outcome instanceof Decoded.Skipped skipped
                ? "cannot be decoded alone: " + skipped.reason()
                : "cannot be decoded: " + ((Decoded.Rejected) outcome).reason();
    }

    private static void free(Decoded outcome) {
        if (outcome instanceof Decoded.Shown shown) {
            shown.picture().close();
        }
    }
}
