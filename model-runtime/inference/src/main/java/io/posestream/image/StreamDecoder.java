package io.posestream.image;

import java.util.List;

/**
 * Turns one stream's coded pictures into {@link Picture}s.
 *
 * <p>The promise: every token that goes in comes out exactly once, as {@link Decoded.Shown}, {@link Decoded.Skipped} or
 * {@link Decoded.Rejected}, at the latest in {@link #drain()}. Pictures come out in the order of presentation; only
 * streams with B-frames delay them. No input throws; codec and picture size may change at any time.
 *
 * <p>Not thread-safe: one owner, one call at a time. {@link #close()} frees all native memory; pictures already handed
 * out stay valid.
 */
public interface StreamDecoder extends AutoCloseable {

    /**
     * @param accessUnit one JPEG or PNG file, or one H.264/H.265 access unit in Annex B form
     * @param token any number; comes back with the outcome
     * @return outcomes that are known now, of this token and of earlier ones
     */
    List<Decoded> decode(Codec codec, byte[] accessUnit, long token);

    /**
     * The next unit goes on a stream whose last key frame is out of reach: decoding begins there, in the middle, and
     * what comes out is suspect until the next key frame.
     *
     * @param parameterSets of that key frame ({@link AnnexB#parameterSets(Codec, byte[])})
     */
    void beginInTheMiddle(Codec codec, byte[] parameterSets);

    /** The caller knows that frames are missing before the next one: what follows is suspect until a key frame. */
    void framesLost();

    /** The stream ends here: outcomes of everything still inside. The decoder may be used again afterwards. */
    List<Decoded> drain();

    @Override
    void close();
}
