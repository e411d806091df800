package io.posestream.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the product is started in a JVM of its own: with the Java and the class path of this one.
 *
 * @param mainClass takes a command's arguments, and ends when its standard input does
 * @param logs folder for what the processes print; each has a file of its own
 */
public record Launch(String mainClass, Path logs) {
    private static final String GC_LOG = ".gc.log";

    /**
     * The caller holds the far end of the process's standard input: it is closed when this JVM ends, however it ends.
     *
     * @param name of the process, and of its log
     */
    Process start(String name, List<String> jvmFlags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.add("-Xlog:gc:file=" + gcLog(name) + "::filecount=0");
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        File log = logs.resolve(name + ".log").toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new ChaosException("cannot start " + name + " (" + e.getMessage() + "); its log would be " + log, e);
        }
    }

    /** Where the process tells of its heap. */
    Path gcLog(String name) {
        return logs.resolve(name + GC_LOG);
    }
}
