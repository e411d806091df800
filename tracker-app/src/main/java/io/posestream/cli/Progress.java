package io.posestream.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars with speed and time left, on a terminal; silent elsewhere, so that logs stay readable. */
final class Progress {
    private static final int PERIOD_MS = 500;

    private Progress() {}

    /** @param expected how many steps will come; -1 = unknown */
    static ProgressBar bar(String task, long expected, PrintWriter err) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(expected)
                .setUpdateIntervalMillis(PERIOD_MS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" frames", 1)
                .showSpeed();
        DelegatingProgressBarConsumer screen = new DelegatingProgressBarConsumer(line -> {
            if (Terminal.isThere()) {
                err.print("\r" + line);
                err.flush();
            }
        });
        return builder.setConsumer(screen).build();
    }
}
