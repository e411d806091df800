package io.posestream.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks nvidia-smi twice a second how busy the GPU is and how much of its memory is in use, until it is closed. Where
 * there is no nvidia-smi it knows nothing.
 */
final class GpuMeter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GpuMeter.class);

    private static final String[] QUERY = {
        "nvidia-smi",
        "--id=0",
        "--query-gpu=utilization.gpu,memory.used,power.draw",
        "--format=csv,noheader,nounits",
        "--loop-ms=500"
    };

    private final Process process;
    private final Thread reader;
    private long samples;
    private double utilisation;
    private double mostMemoryMb;
    private double power;

    private GpuMeter(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "gpu-meter");
        reader.setDaemon(true);
        reader.start();
    }

    /** @return null when there is no nvidia-smi */
    static @Nullable GpuMeter start() {
        try {
            return new GpuMeter(new ProcessBuilder(QUERY)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return null;
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line.split(","));
            }
        } catch (IOException e) {
            LOG.debug("nvidia-smi was ended; what it told until then counts", e);
        }
    }

    private synchronized void add(String[] fields) {
        try {
            double busy = Double.parseDouble(fields[0].strip());
            double memory = Double.parseDouble(fields[1].strip());
            double watts = Double.parseDouble(fields[2].strip());
            samples++;
            utilisation += busy;
            power += watts;
            mostMemoryMb = Math.max(mostMemoryMb, memory);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.debug("a driver that does not know a figure writes [N/A]: {}", String.join(",", fields));
        }
    }

    /** Means, and of memory the most; empty when nothing was told. */
    synchronized Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (samples > 0) {
            figures.put("utilisationPercent", utilisation / samples);
            figures.put("mostMemoryMb", mostMemoryMb);
            figures.put("watts", power / samples);
        }
        return figures;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
