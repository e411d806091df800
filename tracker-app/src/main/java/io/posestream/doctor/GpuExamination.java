package io.posestream.doctor;

import io.posestream.config.Settings;
import io.posestream.inference.tensorrt.Gpu;
import io.posestream.inference.tensorrt.GpuProbe;
import java.util.List;

/** Whether models can run on a GPU; only a fault where the settings insist on one. */
final class GpuExamination implements Examination {
    private final Settings settings;

    GpuExamination(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "gpu";
    }

    @Override
    public List<Finding> findings() {
        Settings.Engine.Type wanted = settings.engine().type();
        if (wanted == Settings.Engine.Type.ONNXRUNTIME) {
            return List.of(Finding.skipped(subject(), "engine.type is onnxruntime: models run on the CPU"));
        }
        Gpu gpu = GpuProbe.probe();
        if (gpu.usable()) {
            return List.of(Finding.ok(subject(), gpu.reason()));
        }
        if (wanted == Settings.Engine.Type.TENSORRT) {
            return List.of(Finding.fail(
                    subject(),
                    gpu.reason(),
                    "Install the NVIDIA driver and TensorRT, or set engine.type to auto to run on the CPU."));
        }
        return List.of(
                gpu.device().isEmpty()
                        ? Finding.skipped(subject(), gpu.reason() + ": models run on the CPU")
                        : Finding.warn(
                                subject(),
                                gpu.reason(),
                                "Models run on the CPU although there is a GPU; build with -Pgpu to use it."));
    }
}
