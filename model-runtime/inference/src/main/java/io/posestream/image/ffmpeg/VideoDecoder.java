package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;

import io.posestream.image.AnnexB;
import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.PicturePool;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * H.264 and H.265: pictures that need earlier ones. FFmpeg conceals missing references without telling, so this class
 * keeps its own account of what was lost, and believes only the bytes about key frames.
 */
final class VideoDecoder implements UnitDecoder {
    /** After so many bad units in a row FFmpeg's H.264 decoder may keep several pictures of delay for good. */
    private static final int ERRORS_BEFORE_RESTART = 3;

    private static final String WAITS = "waits for a key frame; decoding cannot begin at this one";
    /** What FFmpeg paints over the hole may look like anything, people too. */
    private static final String DAMAGED = "its data is truncated or corrupt; part of the picture could not be decoded";

    private static final String NO_PICTURE = "the decoder gave no picture for it; what it depends on is missing";

    private final Codec codec;
    private final DecodeLimits limits;
    private final VideoHardware hardware;
    private final RgbConverter converter;
    private final UnitSize unitSize;
    private final PendingUnits pending = new PendingUnits();
    private PacketDecoder decoder;
    private PendingUnits.@Nullable Gop gop;
    private int errorsInARow;
    private int sequence;
    private boolean used;

    VideoDecoder(Codec codec, DecodeLimits limits, PicturePool pool, VideoHardware hardware) {
        this.codec = codec;
        this.hardware = hardware;
        this.limits = limits;
        converter = new RgbConverter(pool);
        unitSize = new UnitSize(codec);
        decoder = Nvdec.open(codec, limits, hardware);
    }

    @Override
    public Codec codec() {
        return codec;
    }

    /** FFmpeg is asked for pictures that it would hold back, because they refer to some that were never there. */
    void beginInTheMiddle(byte[] parameterSets) {
        decoder.showIncomplete();
        decoder.send(parameterSets, 0);
        used = true;
        PendingUnits.Gop middle = new PendingUnits.Gop();
        middle.damaged = true;
        middle.beginsInTheMiddle = true;
        gop = middle;
    }

    @Override
    public void decode(byte[] unit, long token, List<Decoded> outcomes) {
        AnnexB content = AnnexB.inspect(codec, unit);
        String excess = SliceCount.of(codec, unit).excess();
        if (excess != null) {
            outcomes.add(new Decoded.Rejected(token, excess));
            framesLost();
        } else if (!content.startCode()) {
            outcomes.add(new Decoded.Rejected(token, notAnnexB(unit)));
        } else if (!content.picture()) {
            takeParameterSets(content, unit, token, outcomes);
        } else if (content.keyFrame()) {
            decodeKeyFrame(content, unit, token, outcomes);
        } else if (gop == null) {
            outcomes.add(new Decoded.Skipped(token, WAITS));
        } else {
            decodePicture(gop, unit, token, outcomes);
        }
    }

    private String notAnnexB(byte[] unit) {
        return "not an " + codec + " access unit in Annex B form: it should start with 00 00 01 or 00 00 00 01, its"
                + " first bytes are " + StillHeader.firstBytes(unit);
    }

    private void takeParameterSets(AnnexB content, byte[] unit, long token, List<Decoded> outcomes) {
        used = true;
        sequence = content.parameterSets() ? content.sequence() : sequence;
        // The code is of no interest: FFmpeg calls a unit without a picture invalid, after it has read it.
        decoder.send(unit, 0);
        showFinished(outcomes);
        outcomes.add(new Decoded.Skipped(token, "holds no picture, at most parameter sets"));
    }

    /**
     * A decoder that met damage is replaced: FFmpeg keeps the longest delay that a stream ever asked for, if only in a
     * parameter set with a flipped bit.
     */
    private void decodeKeyFrame(AnnexB content, byte[] unit, long token, List<Decoded> outcomes) {
        try {
            unitSize.requireWithin(limits, unit);
        } catch (RefusedException refused) {
            outcomes.add(new Decoded.Rejected(token, refused.reason()));
            gop = null;
            return;
        }
        boolean otherSequence = content.parameterSets() && content.sequence() != sequence;
        if (used && (gop == null || gop.damaged || otherSequence)) {
            drain(outcomes);
            if (content.parameterSets()) {
                reopen();
            }
        }
        sequence = content.parameterSets() ? content.sequence() : sequence;
        gop = new PendingUnits.Gop();
        decodePicture(gop, unit, token, outcomes);
    }

    private void decodePicture(PendingUnits.Gop current, byte[] unit, long token, List<Decoded> outcomes) {
        PendingUnits.Unit sent = pending.add(token, current);
        used = true;
        int code = decoder.send(unit, sent.serial());
        showFinished(outcomes);
        if (code < 0) {
            rejectFaulty(sent, code, outcomes);
        } else {
            errorsInARow = 0;
        }
        skip(pending.takeBeyond(decoder.reorderDepth()), NO_PICTURE, outcomes);
    }

    private void rejectFaulty(PendingUnits.Unit sent, int code, List<Decoded> outcomes) {
        sent.gop().damaged = true;
        if (pending.take(sent.serial()) != null) {
            String reason = "the " + codec + " decoder refused it: " + FfmpegErrors.text(code);
            outcomes.add(new Decoded.Rejected(sent.token(), reason));
        }
        if (++errorsInARow >= ERRORS_BEFORE_RESTART) {
            drain(outcomes);
            reopen();
        }
    }

    private void showFinished(List<Decoded> outcomes) {
        for (AVFrame frame = decoder.receive(); frame != null; frame = decoder.receive()) {
            PendingUnits.Unit unit = pending.take(frame.pts());
            if (unit != null) {
                skip(pending.takeOvertakenBy(unit, decoder.reorderDepth()), NO_PICTURE, outcomes);
                outcomes.add(show(frame, unit));
            }
        }
    }

    private Decoded show(AVFrame frame, PendingUnits.Unit unit) {
        boolean incomplete = frame.decode_error_flags() != 0 || (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0;
        if (incomplete && !unit.gop().beginsInTheMiddle) {
            unit.gop().damaged = true;
            return new Decoded.Rejected(unit.token(), DAMAGED);
        }
        try {
            return new Decoded.Shown(unit.token(), converter.toRgb(frame), unit.gop().damaged);
        } catch (RefusedException refused) {
            return new Decoded.Rejected(unit.token(), refused.reason());
        }
    }

    @Override
    public void framesLost() {
        if (gop != null) {
            gop.damaged = true;
        }
    }

    /** Parameter sets survive, pictures do not: the next one must be a key frame. */
    @Override
    public void drain(List<Decoded> outcomes) {
        decoder.send(null);
        showFinished(outcomes);
        skip(pending.takeAll(), NO_PICTURE, outcomes);
        decoder.flush();
        gop = null;
    }

    private void reopen() {
        decoder.close();
        decoder = Nvdec.open(codec, limits, hardware);
        errorsInARow = 0;
        used = false;
    }

    private static void skip(List<PendingUnits.Unit> units, String reason, List<Decoded> outcomes) {
        for (PendingUnits.Unit unit : units) {
            outcomes.add(new Decoded.Skipped(unit.token(), reason));
        }
    }

    @Override
    public void close() {
        decoder.close();
        unitSize.close();
        converter.close();
    }
}
