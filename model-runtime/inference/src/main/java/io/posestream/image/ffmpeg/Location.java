package io.posestream.image.ffmpeg;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user wrote to name a source: a path, a URL or a camera device. Prints itself without its password. */
record Location(String text) {
    private static final Pattern URL = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+)://.*", Pattern.DOTALL);
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@]*:[^/]*@");
    private static final Set<String> LIVE_SCHEMES = Set.of("rtsp", "rtsps", "rtp", "udp", "srt", "rtmp", "rtmps");
    private static final String DEVICE = "/dev/video";

    /** Lower case; empty for a path. */
    String scheme() {
        var url = URL.matcher(text);
        return url.matches() ? url.group(1).toLowerCase(Locale.ROOT) : "";
    }

    boolean isLocal() {
        return scheme().isEmpty() || scheme().equals("file");
    }

    boolean isCamera() {
        return text.startsWith(DEVICE);
    }

    boolean isLiveProtocol() {
        return isCamera() || LIVE_SCHEMES.contains(scheme());
    }

    Path path() {
        return Path.of(scheme().isEmpty() ? text : text.substring("file://".length()));
    }

    /** The name for FFmpeg, which would take a colon in a file name for a protocol. */
    String forFfmpeg() {
        return isLocal() && !isCamera() ? "file:" + path() : text;
    }

    @Override
    public String toString() {
        return CREDENTIALS.matcher(text).replaceFirst("***@");
    }
}
