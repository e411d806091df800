package io.posestream.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorSession;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;

/** ONNX Runtime on the CPU. Its environment belongs to the process and outlives every engine. */
public final class OnnxRuntimeEngine implements InferenceEngine {
    private final OrtEnvironment environment;
    private final int intraOpThreads;

    /**
     * One thread per run: several workers with one thread each beat one worker with several, most of all under load.
     */
    public OnnxRuntimeEngine() {
        this(1);
    }

    /** @param intraOpThreads threads that share one run */
    public OnnxRuntimeEngine(int intraOpThreads) {
        if (intraOpThreads < 1) {
            throw new IllegalArgumentException("a run needs at least one thread, got " + intraOpThreads);
        }
        this.intraOpThreads = intraOpThreads;
        this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "posestream");
    }

    @Override
    public String name() {
        return "onnxruntime";
    }

    @Override
    public String version() {
        return environment.getVersion();
    }

    @Override
    public InferenceSession load(ModelBundle bundle) {
        return load(bundle, graph -> {
            DeclaredTensors.check(bundle, graph.session());
            OrtInferenceSession loaded = new OrtInferenceSession(graph, bundle);
            loaded.probe();
            return loaded;
        });
    }

    @Override
    public TensorSession load(HeadBundle bundle) {
        return load(bundle, graph -> {
            DeclaredTensors.check(bundle, graph.session());
            return new OrtTensorSession(graph, bundle.manifest());
        });
    }

    /** What is made of a graph once it is loaded. */
    private interface Use<T> {
        T of(LoadedGraph graph) throws OrtException;
    }

    /** Frees the graph again when its use fails. */
    private <T> T load(Bundle bundle, Use<T> use) {
        OrtSession session = open(bundle);
        try {
            return use.of(new LoadedGraph(environment, session, bundle));
        } catch (OrtException e) {
            close(session, e);
            throw new InferenceException(bundle + ": ONNX Runtime cannot tell its tensors: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(session, e);
            throw e;
        }
    }

    private OrtSession open(Bundle bundle) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(intraOpThreads);
            options.setInterOpNumThreads(1);
            // Spinning threads take the processor from the other workers.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return environment.createSession(bundle.graph(), options);
        } catch (OrtException e) {
            throw new InferenceException(
                    bundle + ": ONNX Runtime " + version() + " cannot load '"
                            + bundle.manifest().model() + "': " + e.getMessage(),
                    e);
        }
    }

    private static void close(OrtSession session, Exception reason) {
        try {
            session.close();
        } catch (OrtException e) {
            reason.addSuppressed(e);
        }
    }

    /** Nothing of its own to free. */
    @Override
    public void close() {}
}
