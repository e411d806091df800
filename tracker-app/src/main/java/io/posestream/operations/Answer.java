package io.posestream.operations;

import java.nio.charset.StandardCharsets;

/** A whole HTTP answer. */
public record Answer(int status, String mediaType, String body) {

    public static Answer json(int status, String body) {
        return new Answer(status, "application/json; charset=utf-8", body);
    }

    public static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
