package io.posestream.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Shows a page to the person at this machine, where there is a desktop. The address is printed anyway. */
final class Browser {
    private Browser() {}

    static void open(URI page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            start(List.of("open", page.toString()));
        } else if (system.contains("win")) {
            start(List.of("rundll32", "url.dll,FileProtocolHandler", page.toString()));
        } else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
            start(List.of("xdg-open", page.toString()));
        }
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noDesktop) {
            // A machine without the opener: the printed address serves.
        }
    }
}
