package io.posestream.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that opens a server. Never prints itself; compared in constant time. Immutable. */
public final class AccessToken {
    /** Shorter ones can be guessed over a network. */
    public static final int MIN_LENGTH = 16;

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    private AccessToken(byte[] secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException when it is too short or cannot stand in a header; the text is not repeated */
    public static AccessToken of(String text) {
        if (text.length() < MIN_LENGTH || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("a token needs at least " + MIN_LENGTH
                    + " visible ASCII characters without spaces, this one has " + text.length()
                    + " characters; make one with: openssl rand -hex 24");
        }
        return new AccessToken(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes as long for a near miss as for a wild guess. */
    boolean matches(String candidate) {
        return MessageDigest.isEqual(sign(new String(secret, StandardCharsets.US_ASCII)), sign(candidate));
    }

    /** A proof that the holder of the token said this, from which the token cannot be found. */
    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
