package io.posestream.app;

import java.util.List;
import java.util.Map;

/**
 * What {@link ModelBench} measured. Rates per second, times in milliseconds.
 *
 * @param host by name: processors, memory, versions
 * @param gpu what the probe said
 * @param engine name, version and precision
 * @param memoryMb resident size of this process at the end; 0 = not known on this system
 * @param device the GPU during the pipelines, as nvidia-smi told it; empty without one
 */
public record BenchReport(
        Map<String, String> host,
        String gpu,
        String engine,
        List<ParityRow> parity,
        List<ModelRow> models,
        List<PipelineRow> pipelines,
        long memoryMb,
        Map<String, Double> device) {

    /** A model beside its reference. */
    public record ParityRow(String model, String precision, String words, boolean holds) {}

    /** One model at one batch size. */
    public record ModelRow(
            String part, String model, String precision, int batch, long runs, double itemsPerS, double p50, double p99) {}

    /** So many cameras at once, each as fast as it goes. */
    public record PipelineRow(int streams, int people, double framesPerS, double posesPerS, double p50, double p99) {}
}
