package io.posestream.estimation;

import io.posestream.model.DecoderSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelException;

/** Chooses the decoder that a manifest names. */
final class PoseDecoders {
    private PoseDecoders() {}

    static PoseDecoder of(ModelBundle bundle) {
        DecoderSpec spec = bundle.manifest().decoder();
        if (spec instanceof DecoderSpec.MoveNet moveNet) {
            return new MoveNetDecoder(moveNet);
        }
        if (spec instanceof DecoderSpec.Heatmap heatmap) {
            return new HeatmapDecoder(heatmap);
        }
        if (spec instanceof DecoderSpec.SimCc simCc) {
            return new SimCcDecoder(simCc);
        }
        throw new ModelException(
                bundle.toString(),
                "its task is " + bundle.manifest().task().label() + "; choose a model whose task is pose");
    }
}
