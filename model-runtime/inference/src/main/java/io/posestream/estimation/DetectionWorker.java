package io.posestream.estimation;

import io.posestream.image.Letterbox;
import io.posestream.image.LetterboxSampler;
import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import io.posestream.inference.BatchWorker;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.model.InputSpec;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Detection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thread's share of a detector. Keeps a binding for each of the last few input sizes. */
final class DetectionWorker implements BatchWorker<Picture, List<Detection>> {
    /** Cameras mostly share a shape or two; each further one costs a few MB. */
    private static final int MAX_BINDINGS = 4;

    private record Size(int height, int width) {}

    private final InferenceSession session;
    private final InputSpec input;
    private final PixelScaling scaling;
    private final NanoDetDecoder decoder;
    private final StageObserver observer;
    private final LetterboxSampler sampler = new LetterboxSampler();
    private final Map<Size, TensorBinding> bindings = new LinkedHashMap<>(MAX_BINDINGS, 0.75f, true);

    DetectionWorker(InferenceSession session, InputSpec input, DecoderSpec.NanoDet decoder, StageObserver observer) {
        this.session = session;
        this.input = input;
        this.scaling = InputScaling.of(input);
        this.decoder = new NanoDetDecoder(decoder);
        this.observer = observer;
    }

    @Override
    public List<List<Detection>> compute(List<Picture> pictures) {
        List<List<Detection>> found = new ArrayList<>(pictures.size());
        for (Picture picture : pictures) {
            observer.began(Stage.DETECT);
            long startNs = System.nanoTime();
            found.add(detect(picture));
            observer.completed(Stage.DETECT, System.nanoTime() - startNs);
        }
        return found;
    }

    private List<Detection> detect(Picture picture) {
        int longSide = Math.max(input.height(), input.width());
        Letterbox letterbox = Letterbox.fit(picture.width(), picture.height(), longSide, input.multipleOf());
        TensorBinding tensors = binding(new Size(letterbox.inputHeight(), letterbox.inputWidth()));
        sampler.sample(picture, letterbox, scaling, tensors.input());
        tensors.run(1);
        return decoder.decode(tensors, letterbox);
    }

    private TensorBinding binding(Size size) {
        TensorBinding known = bindings.get(size);
        if (known != null) {
            return known;
        }
        if (bindings.size() == MAX_BINDINGS) {
            Size leastRecent = bindings.keySet().iterator().next();
            TensorBinding removed = bindings.remove(leastRecent);
            if (removed != null) {
                removed.close();
            }
        }
        TensorBinding made = session.bind(size.height(), size.width(), 1);
        bindings.put(size, made);
        return made;
    }

    @Override
    public void close() {
        bindings.values().forEach(TensorBinding::close);
        bindings.clear();
    }
}
