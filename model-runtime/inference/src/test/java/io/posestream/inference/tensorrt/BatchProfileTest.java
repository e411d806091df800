package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.model.ModelCatalogue;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BatchProfileTest {

    @Test
    void aPoseModelShouldAlwaysSeeTheSameCrop() {
        BatchProfile profile = Objects.requireNonNull(BatchProfile.of(
                        ModelCatalogue.shipped()
                                .load("pose-movenet-thunder-coco17-256x192")
                                .manifest(),
                        new TensorRtSizes(8, 32))
                .get("input"));

        assertThat(profile.smallest()).containsExactly(1, 3, 256, 192);
        assertThat(profile.usual()).containsExactly(8, 3, 256, 192);
        assertThat(profile.largest()).containsExactly(32, 3, 256, 192);
    }

    @Test
    void aDetectorShouldSeePicturesOfAnyShape() {
        BatchProfile profile = Objects.requireNonNull(BatchProfile.of(
                        ModelCatalogue.shipped()
                                .load("detect-nanodet-g-person-416")
                                .manifest(),
                        new TensorRtSizes(2, 4))
                .get("input"));

        assertThat(profile.smallest()).containsExactly(1, 3, 32, 32);
        assertThat(profile.usual()).containsExactly(2, 3, 416, 416);
        assertThat(profile.largest()).containsExactly(4, 3, 416, 416);
    }
}
