package io.posestream.autograd;

/** A kind of node: what it takes and gives, and how a node of this kind becomes a kernel. */
record Operator(Signature signature, Compiler compiler) {

    /** Reads all attributes of the node; called once, when the graph is loaded. */
    @FunctionalInterface
    interface Compiler {
        Kernel compile(Node node);
    }

    /** An operator with one output. */
    @FunctionalInterface
    interface SingleCompiler {
        Kernel.Single compile(Node node);
    }

    static Operator compiled(String signature, SingleCompiler compiler) {
        return new Operator(Signature.of(signature), node -> {
            if (node.outputs() != 1) {
                throw node.unsupported("it has " + node.outputs() + " outputs; one works here");
            }
            return Kernel.of(compiler.compile(node));
        });
    }

    /** An operator without attributes and with one output. */
    static Operator plain(String signature, Kernel.Single kernel) {
        return compiled(signature, node -> kernel);
    }
}
