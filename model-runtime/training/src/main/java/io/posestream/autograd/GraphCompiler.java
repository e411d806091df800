package io.posestream.autograd;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a graph into steps over numbered slots and refuses whatever has no exact counterpart. */
final class GraphCompiler {
    private final Map<String, Initializer> initializers;
    private final Set<String> trainable;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, ElementType> types = new HashMap<>();

    GraphCompiler(Map<String, Initializer> initializers, Set<String> trainable) {
        this.initializers = initializers;
        this.trainable = trainable;
        initializers.forEach((name, initializer) -> define("initializer " + name, name, initializer.type()));
    }

    /** Declares a value that a caller will give. */
    void input(String name) {
        define("input " + name, name, ElementType.FLOAT);
    }

    List<Step> compile(GraphProto graph) {
        Map<String, Integer> lastReader = lastReaders(graph.getNodeList());
        Set<String> computed = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < graph.getNodeCount(); i++) {
            NodeProto node = graph.getNode(i);
            int[] spent = spent(node, i, lastReader, computed);
            steps.add(step(node, spent));
            computed.addAll(node.getOutputList());
        }
        return steps;
    }

    /** The slot of every value by its name. */
    Map<String, Integer> slots() {
        return Map.copyOf(slots);
    }

    private Step step(NodeProto proto, int[] spent) {
        String place = Node.placeOf(proto);
        if (!proto.getDomain().isEmpty() && !proto.getDomain().equals("ai.onnx")) {
            throw new UnsupportedGraphException(place, "its domain " + proto.getDomain() + " is not known here");
        }
        Operator operator = OperatorTable.find(proto.getOpType())
                .orElseThrow(() -> new UnsupportedGraphException(
                        place,
                        "the operator is not known here; known are " + String.join(", ", OperatorTable.names())));
        ElementType made = operator.signature().resolve(place, given(place, proto));
        Node node = new Node(proto, initializers);
        Kernel kernel = operator.compiler().compile(node);
        node.refuseUnread();
        int[] inputs = new int[proto.getInputCount()];
        for (int i = 0; i < inputs.length; i++) {
            boolean absent = !node.has(i) || operator.signature().readsAtLoad(i);
            inputs[i] = absent ? -1 : slot(proto.getInput(i));
        }
        int[] outputs = proto.getOutputList().stream()
                .mapToInt(name -> define(place, name, made))
                .toArray();
        return new Step(place, kernel, inputs, outputs, spent);
    }

    private List<Signature.@Nullable Given> given(String place, NodeProto proto) {
        List<Signature.@Nullable Given> given = new ArrayList<>();
        for (String name : proto.getInputList()) {
            ElementType type = types.get(name);
            if (type == null && !name.isEmpty()) {
                throw new UnsupportedGraphException(place, "input " + name + " is not made by any node before it");
            }
            boolean constant = initializers.containsKey(name) && !trainable.contains(name);
            given.add(type == null ? null : new Signature.Given(type, constant));
        }
        return given;
    }

    private static Map<String, Integer> lastReaders(List<NodeProto> nodes) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String name : nodes.get(i).getInputList()) {
                last.put(name, i);
            }
        }
        return last;
    }

    private int[] spent(NodeProto node, int place, Map<String, Integer> lastReader, Set<String> computed) {
        return node.getInputList().stream()
                .distinct()
                .filter(name ->
                        computed.contains(name) && Integer.valueOf(place).equals(lastReader.get(name)))
                .mapToInt(this::slot)
                .toArray();
    }

    private int slot(String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new IllegalStateException("no value is called " + name);
        }
        return slot;
    }

    private int define(String place, String name, ElementType type) {
        if (types.put(name, type) != null) {
            throw new UnsupportedGraphException(place, "the value " + name + " exists already");
        }
        int slot = slots.size();
        slots.put(name, slot);
        return slot;
    }
}
