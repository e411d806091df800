package io.posestream.simulator.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the camera itself does. It turns on its place and never walks. */
public enum CameraMotion {
    STILL,
    /** Swings slowly left and right. */
    PAN,
    /** Trembles as if held by hand. */
    SHAKE,
    /** Draws near and goes back, by its lens. */
    ZOOM,
    /** Swings fast from side to side, as behind a game. */
    SWEEP;

    /** As written in settings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(CameraMotion::text).toList();
    }
}
