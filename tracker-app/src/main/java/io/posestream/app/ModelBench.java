package io.posestream.app;

import io.posestream.app.BenchReport.ModelRow;
import io.posestream.app.BenchReport.ParityRow;
import io.posestream.estimation.ModelParity;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.Parity;
import io.posestream.inference.TensorBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadBundle;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.Reference;
import io.posestream.model.TensorSpec;
import io.posestream.temporal.HeadParity;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Runs each model alone, one worker, batch by batch, and compares it with its reference. */
final class ModelBench {
    private static final int WARM_UP_RUNS = 3;

    private final InferenceEngine engine;
    private final BenchPlan plan;
    private final Consumer<String> teller;
    private final List<ParityRow> parity = new ArrayList<>();
    private final List<ModelRow> rows = new ArrayList<>();

    /**
     * @param engine stays with the caller
     * @param teller hears what is being measured
     */
    ModelBench(InferenceEngine engine, BenchPlan plan, Consumer<String> teller) {
        this.engine = engine;
        this.plan = plan;
        this.teller = teller;
    }

    void run(Models models) {
        run("detector", models.detector());
        run("backbone", models.pose());
        models.head().ifPresent(this::run);
    }

    List<ParityRow> parity() {
        return List.copyOf(parity);
    }

    List<ModelRow> rows() {
        return List.copyOf(rows);
    }

    private void run(String part, ModelBundle bundle) {
        try (InferenceSession session = engine.load(bundle)) {
            compared(bundle.id(), session.precision(), ModelParity.measure(bundle, session));
            InputSpec input = bundle.manifest().input();
            try (TensorBinding tensors = session.bind(input.height(), input.width(), largest())) {
                fill(tensors.input(), tensors.inputItemSize());
                measure(part, bundle.id(), session.precision(), tensors::run);
            }
        }
    }

    private void run(HeadBundle head) {
        try (TensorSession session = engine.load(head)) {
            compared(head.id(), session.precision(), HeadParity.measure(head, session));
            try (NamedBinding tensors = session.bind(largest())) {
                for (TensorSpec input : head.manifest().inputs()) {
                    fill(tensors.input(input.name()), tensors.inputItemSize(input.name()));
                }
                measure("head", head.id(), session.precision(), tensors::run);
            }
        }
    }

    private int largest() {
        return plan.batches().stream().max(Integer::compare).orElse(1);
    }

    private static void fill(FloatBuffer input, int itemSize) {
        float[] item = Reference.Input.drawn(itemSize, 1).values();
        for (int at = 0; at + itemSize <= input.capacity(); at += itemSize) {
            input.put(at, item);
        }
    }

    private void compared(String model, String precision, Optional<Parity> measured) {
        measured.ifPresentOrElse(
                found -> parity.add(new ParityRow(model, precision, found.toString(), found.holds(precision))),
                () -> parity.add(new ParityRow(model, precision, "the bundle brings no reference", true)));
    }

    private void measure(String part, String model, String precision, IntConsumer run) {
        for (int batch : plan.batches()) {
            teller.accept("Measuring " + model + " in " + precision + ", batch " + batch + ".");
            for (int i = 0; i < WARM_UP_RUNS; i++) {
                run.accept(batch);
            }
            RunTimes times = new RunTimes();
            long endNs = System.nanoTime() + plan.ns();
            do {
                long begunNs = System.nanoTime();
                run.accept(batch);
                times.add(System.nanoTime() - begunNs);
            } while (System.nanoTime() < endNs);
            rows.add(new ModelRow(
                    part,
                    model,
                    precision,
                    batch,
                    times.count(),
                    batch * times.perSecond(),
                    times.ms(0.5),
                    times.ms(0.99)));
        }
    }
}
