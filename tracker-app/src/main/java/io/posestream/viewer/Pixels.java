package io.posestream.viewer;

import com.sun.net.httpserver.HttpExchange;
import io.posestream.http.Callers;

/** Who sees the camera's pictures; everybody else sees skeletons only. */
public enum Pixels {
    /** Who looks from this very machine. */
    LOCAL,
    /** Whoever may look at all. */
    ALL,
    /** Nobody: no pixel leaves this process through the viewer. */
    NONE;

    boolean shownTo(HttpExchange asking) {
        return this == ALL || (this == LOCAL && Callers.isLocal(asking));
    }
}
