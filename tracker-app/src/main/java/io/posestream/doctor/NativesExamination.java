package io.posestream.doctor;

import io.posestream.image.Codec;
import io.posestream.image.ffmpeg.FfmpegLibrary;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The native libraries that every tracker needs: FFmpeg with its codecs, ONNX Runtime. */
final class NativesExamination implements Examination {
    private static final String CURE = "The natives in the jars fit Linux (glibc 2.35 or later), macOS and Windows on"
            + " x86-64, Linux and macOS on ARM; build with -Djavacpp.platform for this machine.";

    @Override
    public String subject() {
        return "natives";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(codecs());
        findings.add(onnxRuntime());
        return findings;
    }

    private static Finding codecs() {
        try {
            String missing = Arrays.stream(Codec.values())
                    .filter(codec -> !FfmpegLibrary.decodes(codec))
                    .map(Codec::name)
                    .collect(Collectors.joining(", "));
            String found = "FFmpeg " + FfmpegLibrary.version();
            return missing.isEmpty()
                    ? Finding.ok("codecs", found + " decodes " + Arrays.toString(Codec.values()))
                    : Finding.fail("codecs", found + " cannot decode " + missing, "Use the FFmpeg of the build.");
        } catch (LinkageError e) {
            return Finding.fail("codecs", "FFmpeg does not load: " + e.getMessage(), CURE);
        }
    }

    private static Finding onnxRuntime() {
        try (InferenceEngine engine = new OnnxRuntimeEngine()) {
            return Finding.ok("onnxruntime", "version " + engine.version());
        } catch (LinkageError e) {
            return Finding.fail("onnxruntime", "ONNX Runtime does not load: " + e.getMessage(), CURE);
        }
    }
}
