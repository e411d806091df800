package io.posestream.image;

/** Codes the pictures of one stream, with no delay: one picture in, one coded picture out. One owner, one thread. */
public interface PictureEncoder extends AutoCloseable {

    /**
     * @param picture stays with the caller; its size may change, which begins anew with a key frame
     * @param keyFrame asks for a key frame; encoders also make them by themselves
     */
    EncodedPicture encode(TimedPicture picture, boolean keyFrame);

    @Override
    void close();
}
