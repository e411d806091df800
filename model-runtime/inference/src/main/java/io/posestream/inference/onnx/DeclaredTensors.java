package io.posestream.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.posestream.inference.InferenceException;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.HeadManifest;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.OutputSpec;
import io.posestream.model.TensorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the tensors that a manifest declares with those that the loaded graph has. */
final class DeclaredTensors {
    private static final int PLANES = 3;

    private final List<String> faults = new ArrayList<>();

    private DeclaredTensors() {}

    /** @throws InferenceException listing every difference */
    static void check(ModelBundle bundle, OrtSession session) throws OrtException {
        DeclaredTensors tensors = new DeclaredTensors();
        tensors.checkInput(bundle.manifest().input(), session.getInputInfo());
        tensors.checkOutputs(bundle, session.getOutputInfo());
        tensors.throwFaults(bundle);
    }

    /** @throws InferenceException listing every difference */
    static void check(HeadBundle bundle, OrtSession session) throws OrtException {
        DeclaredTensors tensors = new DeclaredTensors();
        HeadManifest manifest = bundle.manifest();
        tensors.compareAll("input", manifest.inputs(), session.getInputInfo());
        tensors.compareAll("output", manifest.outputs(), session.getOutputInfo());
        Set<String> undeclared = new TreeSet<>(session.getInputInfo().keySet());
        manifest.inputs().forEach(input -> undeclared.remove(input.name()));
        if (!undeclared.isEmpty()) {
            tensors.faults.add("the graph has inputs " + undeclared + " that are not declared");
        }
        tensors.throwFaults(bundle);
    }

    private void compareAll(String kind, List<TensorSpec> declared, Map<String, NodeInfo> actual) {
        for (TensorSpec tensor : declared) {
            if (actual.containsKey(tensor.name())) {
                String what = kind + " '" + tensor.name() + "'";
                compare(what, tensor.itemShape(), tensor.shape().toString(), actual.get(tensor.name()));
            } else {
                faults.add(kind + " '" + tensor.name() + "' is declared, the graph has " + actual.keySet());
            }
        }
    }

    private void throwFaults(Bundle bundle) {
        if (!faults.isEmpty()) {
            throw new InferenceException(bundle + ": the manifest does not fit the graph in '"
                    + bundle.manifest().model() + "': " + String.join("; ", faults));
        }
    }

    private void checkInput(InputSpec input, Map<String, NodeInfo> actual) {
        if (actual.size() != 1 || !actual.containsKey(input.name())) {
            faults.add("input '" + input.name() + "' is declared, the graph has " + actual.keySet());
            return;
        }
        int[] item = {PLANES, input.height(), input.width()};
        compare("input '" + input.name() + "'", item, "[N, 3, H, W]", actual.get(input.name()));
    }

    private void checkOutputs(ModelBundle bundle, Map<String, NodeInfo> actual) {
        InputSpec input = bundle.manifest().input();
        for (OutputSpec output : bundle.manifest().outputs()) {
            if (actual.containsKey(output.name())) {
                int[] item = output.shape().itemShape(input.height(), input.width());
                compare("output '" + output.name() + "'", item, output.shape().toString(), actual.get(output.name()));
            } else {
                faults.add("output '" + output.name() + "' is declared, the graph has " + actual.keySet());
            }
        }
    }

    private void compare(String what, int[] declaredItem, String declared, @Nullable NodeInfo actual) {
        if (actual == null || !(actual.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            faults.add(what + " must be a float32 tensor, the graph has " + actual);
            return;
        }
        long[] shape = tensor.getShape();
        boolean fits = shape.length == declaredItem.length + 1;
        for (int i = 1; fits && i < shape.length; i++) {
            fits = shape[i] < 0 || shape[i] == declaredItem[i - 1];
        }
        if (!fits) {
            faults.add(what + " is declared as " + declared + ", the graph has " + Arrays.toString(shape)
                    + " (-1 stands for any size)");
        }
    }
}
