package io.posestream.delivery;

/** The service cannot go on without a person. The message is a sentence: what is wrong, where, and the cure. */
public final class DeliveryException extends RuntimeException {
    public DeliveryException(String sentence) {
        super(sentence);
    }

    public DeliveryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
