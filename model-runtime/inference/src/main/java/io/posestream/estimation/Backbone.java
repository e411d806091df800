package io.posestream.estimation;

import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorBinding;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelException;
import io.posestream.model.ModelManifest;
import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pose model with its maps in view, one crop at a time: for whoever makes training data. Owns its session and
 * tensors. One thread.
 */
public final class Backbone implements AutoCloseable {
    private final ModelBundle bundle;
    private final PoseDecoder decoder;
    private final PixelScaling scaling;
    private final InferenceSession session;
    private final TensorBinding tensors;
    private final CropSampler sampler = new CropSampler();

    private Backbone(ModelBundle bundle, InferenceSession session, List<String> maps) {
        this.bundle = bundle;
        this.decoder = PoseDecoders.of(bundle);
        ModelManifest manifest = bundle.manifest();
        this.scaling = InputScaling.of(manifest.input());
        this.session = session;
        List<String> outputs = new ArrayList<>(manifest.decodedOutputs());
        maps.stream().filter(map -> !outputs.contains(map)).forEach(outputs::add);
        this.tensors = session.bind(manifest.input().height(), manifest.input().width(), 1, outputs);
    }

    /**
     * @param engine stays with the caller, open longer than this
     * @param maps outputs of the manifest that will be read
     * @throws ModelException when the bundle is not for pose
     * @throws io.posestream.inference.InferenceException when the engine cannot load it or it has no such output
     */
    public static Backbone open(InferenceEngine engine, ModelBundle bundle, List<String> maps) {
        InferenceSession session = engine.load(bundle);
        try {
            return new Backbone(bundle, session, maps);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    public String id() {
        return bundle.id();
    }

    /** Of the graph's file. */
    public String sha256() {
        ModelManifest manifest = bundle.manifest();
        String sum = manifest.sha256().get(manifest.model());
        if (sum == null) {
            throw new ModelException(bundle.toString(), "has no checksum of its graph");
        }
        return sum;
    }

    /** The part of the picture that the model is shown when a person is in this box. */
    public CropTransform crop(Box box) {
        ModelManifest manifest = bundle.manifest();
        return CropTransform.around(
                box,
                manifest.cropMargin(),
                manifest.input().width(),
                manifest.input().height());
    }

    /**
     * Looks once.
     *
     * @param picture stays with the caller
     * @return in source pixels
     */
    public Pose look(Picture picture, CropTransform crop) {
        sampler.sample(picture, crop, scaling, tensors.input(), 0);
        tensors.run(1);
        return decoder.decode(tensors, 0, crop);
    }

    /** A map of the last look; valid until the next. */
    public FloatBuffer map(String name) {
        return tensors.output(name);
    }

    /** Channels, height and width. */
    public int[] mapShape(String name) {
        return tensors.outputItemShape(name);
    }

    @Override
    public void close() {
        try (session) {
            tensors.close();
        }
    }
}
