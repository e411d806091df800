package io.posestream.chaos;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process of the product, over all its lives: killed, stopped and started again with the same arguments. A life
 * that ends without our doing is followed by another one, as a supervisor would do; it counts as a crash unless it says
 * that the broker is away. Thread-safe.
 */
final class Child implements AutoCloseable {
    private static final long GONE_WITHIN_S = 10;
    private static final long ENDS_WITHIN_S = 60;

    /** A process that ends at once, again and again, must not eat the machine. */
    private static final long PAUSE_AFTER_END_MS = 1_000;

    /** Exit code of the product when the broker is not there at the start; its supervisor then starts it again. */
    private static final int NOBODY_THERE = 3;

    private final String name;
    private final Launch launch;
    private final List<String> jvmFlags;
    private final List<String> arguments;
    private @Nullable Process process;
    private int crashes;
    private int givenUp;
    private boolean closed;

    Child(String name, Launch launch, List<String> jvmFlags, List<String> arguments) {
        this.name = name;
        this.launch = launch;
        this.jvmFlags = List.copyOf(jvmFlags);
        this.arguments = List.copyOf(arguments);
    }

    String name() {
        return name;
    }

    /** Does nothing while it runs. */
    synchronized void start() {
        if (closed || process != null) {
            return;
        }
        Process started = launch.start(name, jvmFlags, arguments);
        process = started;
        var unused = started.onExit().thenAcceptAsync(this::gone);
    }

    /** At once and without a word to it (SIGKILL); returns when it is gone. */
    synchronized void kill() {
        Process victim = process;
        process = null;
        if (victim == null) {
            return;
        }
        victim.destroyForcibly();
        try {
            victim.waitFor(GONE_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end (SIGTERM) and waits; whoever does not listen is killed. */
    void end() {
        Process ending;
        synchronized (this) {
            ending = process;
            process = null;
        }
        if (ending == null) {
            return;
        }
        ending.destroy();
        try {
            if (!ending.waitFor(ENDS_WITHIN_S, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** It stands still where it is (SIGSTOP), as under a machine that hangs. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private synchronized void signal(String signal) {
        if (process == null) {
            return;
        }
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new ChaosException("cannot send SIG" + signal + " to " + name + ": kill ended with " + code);
            }
        } catch (IOException e) {
            throw new ChaosException("pauses need the command kill, which cannot be run (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gone(Process ended) {
        synchronized (this) {
            if (ended != process) {
                return;
            }
            process = null;
            if (ended.exitValue() == NOBODY_THERE) {
                givenUp++;
            } else {
                crashes++;
            }
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_END_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        start();
    }

    /** Lives that ended because the broker could not be reached at their start. */
    synchronized int givenUp() {
        return givenUp;
    }

    /** Lives that ended without our doing and without a good reason. */
    synchronized int crashes() {
        return crashes;
    }

    /** 0 while it is not running. */
    synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        kill();
    }
}
