package io.posestream.estimation;

import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Letterbox;
import io.posestream.image.LetterboxSampler;
import io.posestream.image.Picture;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.Parity;
import io.posestream.inference.TensorBinding;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.OutputSpec;
import io.posestream.model.Reference;
import io.posestream.model.Reference.Point;
import io.posestream.pose.Box;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Detectors and pose models beside the references of their bundles. */
public final class ModelParity {
    /** A tie is seldom kept by all of them. */
    private static final int TRIALS = 12;

    private ModelParity() {}

    /**
     * Runs the reference's input once, with a binding of its own.
     *
     * @return empty when the bundle brings no reference
     */
    public static Optional<Parity> measure(ModelBundle bundle, InferenceSession session) {
        return bundle.reference().map(reference -> measure(bundle, reference, session));
    }

    private static Parity measure(ModelBundle bundle, Reference reference, InferenceSession session) {
        String name = bundle.manifest().input().name();
        List<Integer> shape = reference.shapes().getOrDefault(name, List.of());
        Reference.Input input = reference.inputs().get(name);
        if (input == null || shape.size() != 3 || !outputs(bundle).containsAll(reference.outputs().keySet())) {
            throw new InferenceException(bundle + ": " + Reference.FILE + " is of a model with other tensors; make it"
                    + " again: posestream models reference " + bundle.location());
        }
        int height = shape.get(1);
        int width = shape.get(2);
        try (TensorBinding tensors = session.bind(height, width, 1, outputs(bundle))) {
            tensors.input().put(0, input.values());
            tensors.run(1);
            double moved = AnswerPlaces.of(bundle, height, width).moved(reference.points(), tensors);
            return Parity.of(reference, tensors::output, moved);
        }
    }

    /**
     * Makes a reference of what an engine computes now.
     *
     * @param engine one that is known to be right, in float32
     * @param picture stays with the caller
     * @param person who is cut out of it for a pose model, in source pixels; a detector sees the whole picture
     */
    public static Reference make(InferenceEngine engine, ModelBundle bundle, Picture picture, Box person) {
        InputSpec input = bundle.manifest().input();
        Letterbox whole = Letterbox.fit(
                picture.width(), picture.height(), Math.max(input.height(), input.width()), input.multipleOf());
        boolean pose = bundle.manifest().crop() != null;
        int height = pose ? input.height() : whole.inputHeight();
        int width = pose ? input.width() : whole.inputWidth();
        try (InferenceSession session = engine.load(bundle);
                TensorBinding tensors = session.bind(height, width, 1, outputs(bundle))) {
            if (pose) {
                CropTransform crop =
                        CropTransform.around(person, bundle.manifest().cropMargin(), width, height);
                new CropSampler().sample(picture, crop, InputScaling.of(input), tensors.input(), 0);
            } else {
                new LetterboxSampler().sample(picture, whole, InputScaling.of(input), tensors.input());
            }
            roundToLevels(tensors, input);
            float[] values = new float[tensors.inputItemSize()];
            tensors.input().get(0, values);
            AnswerPlaces places = AnswerPlaces.of(bundle, height, width);
            List<Point> steady = steady(places, tensors, values, InputScaling.of(input).gain()[0]);
            tensors.input().put(0, values);
            tensors.run(1);
            return new Reference(
                    Map.of(input.name(), List.of(3, height, width)),
                    Map.of(input.name(), Reference.Input.kept(values)),
                    samples(bundle, tensors),
                    steady);
        }
    }

    /** Whole grey levels pack ten times as small as what interpolation gives. */
    private static void roundToLevels(TensorBinding tensors, InputSpec input) {
        float[] gain = InputScaling.of(input).gain();
        float[] bias = InputScaling.of(input).bias();
        int plane = tensors.inputItemSize() / gain.length;
        for (int i = 0; i < tensors.inputItemSize(); i++) {
            int p = i / plane;
            tensors.input().put(i, Math.round((tensors.input().get(i) - bias[p]) / gain[p]) * gain[p] + bias[p]);
        }
    }

    /**
     * The places that stay when the picture changes by less than its grey levels can tell: the others lie between two
     * cells that are nearly equal, and rounding chooses one of them.
     */
    private static List<Point> steady(AnswerPlaces places, TensorBinding tensors, float[] input, float perLevel) {
        tensors.run(1);
        List<Point> steady = places.read(tensors);
        Random random = new Random(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            for (int i = 0; i < input.length; i++) {
                tensors.input().put(i, input[i] + perLevel * (random.nextFloat() - 0.5f));
            }
            tensors.run(1);
            steady = places.steady(steady, tensors);
        }
        return steady;
    }

    private static Map<String, Reference.Sample> samples(ModelBundle bundle, TensorBinding tensors) {
        Map<String, Reference.Sample> samples = new LinkedHashMap<>();
        for (String output : outputs(bundle)) {
            int count = 1;
            for (int extent : tensors.outputItemShape(output)) {
                count *= extent;
            }
            float[] all = new float[count];
            tensors.output(output).get(0, all);
            samples.put(output, Reference.Sample.of(all));
        }
        return samples;
    }

    private static List<String> outputs(ModelBundle bundle) {
        return bundle.manifest().outputs().stream().map(OutputSpec::name).toList();
    }
}
