package io.posestream.config;

import io.smallrye.config.WithDefault;

/** The page that shows poses. */
public interface ViewerSection {
    @WithDefault("127.0.0.1")
    String host();

    /** 0 = any free port. */
    @WithDefault("8080")
    int port();

    @WithDefault("local")
    PictureAudience pictures();
}
