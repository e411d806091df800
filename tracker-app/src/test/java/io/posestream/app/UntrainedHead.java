package io.posestream.app;

import io.posestream.head.HeadOptions;
import io.posestream.head.Heads;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.Provenance;
import io.posestream.temporal.HeadContract;
import java.nio.file.Path;
import java.util.List;

/** A head of full size for the shipped pose model that knows nothing yet: it answers with the robust candidate. */
public final class UntrainedHead {
    public static final String ID = "head-untrained";

    private UntrainedHead() {}

    public static ModelBundle backbone() {
        return ModelCatalogue.shipped().load("pose-movenet-thunder-coco17-256x192");
    }

    /** @param shelf folder of bundles, to which it is added */
    public static HeadBundle write(Path shelf) {
        return HeadBundle.write(
                shelf.resolve(ID),
                HeadContract.manifest(
                        ID,
                        backbone(),
                        List.of("feature", "heatmap"),
                        "Apache-2.0",
                        new Provenance("PoseStream", "this test", "none")),
                Heads.build(HeadOptions.DEFAULT, 7).bytes(),
                "An untrained head.\n");
    }
}
