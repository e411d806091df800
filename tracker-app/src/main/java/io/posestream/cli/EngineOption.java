package io.posestream.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that run models. */
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "Who runs the models: auto (the GPU when there is one that works), tensorrt, onnxruntime.")
    private @Nullable String engine;

    /** Stronger than file and environment. */
    Map<String, String> flags() {
        return engine == null ? Map.of() : Map.of("engine.type", engine);
    }
}
