package io.posestream.cli;

import io.posestream.chart.Plot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an evaluation found, in the forms it can be asked for. */
interface EvalReport {

    /** For people: tables. */
    void print(PrintWriter out);

    /** For programs: one document; null = there was nothing to divide by. */
    Map<String, ? extends @Nullable Object> json();

    Plot plot();

    /** @param plotFile null = no plot is wanted */
    default void show(PrintWriter out, boolean json, @Nullable Path plotFile) {
        if (json) {
            out.println(Json.line(json()));
        } else {
            print(out);
        }
        if (plotFile != null) {
            plot().write(plotFile);
        }
    }
}
