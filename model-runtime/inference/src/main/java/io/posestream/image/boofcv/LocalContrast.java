package io.posestream.image.boofcv;

import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.struct.image.GrayU8;
import org.ddogleg.struct.DogArray_I32;
import pabeles.concurrency.GrowArray;

/**
 * Takes the mean of its surroundings from every pixel, so that light that wavers is no motion: Lucas-Kanade believes
 * that things keep their brightness. Keeps scratch memory; one thread at a time.
 */
final class LocalContrast {
    private static final int MIDDLE = 128;

    /** Wider than what tells places apart at the coarsest level of the pyramid would lose what it is for. */
    private static final int RADIUS = 12;

    private final GrayU8 mean = new GrayU8(1, 1);
    private final GrayU8 scratch = new GrayU8(1, 1);
    private final GrowArray<DogArray_I32> sums = new GrowArray<>(DogArray_I32::new);

    /** In place. */
    void keepOnly(GrayU8 image) {
        mean.reshape(image.width, image.height);
        scratch.reshape(image.width, image.height);
        BlurImageOps.mean(image, mean, RADIUS, scratch, sums);
        for (int i = 0; i < image.width * image.height; i++) {
            int contrast = MIDDLE + (image.data[i] & 0xFF) - (mean.data[i] & 0xFF);
            image.data[i] = (byte) Math.max(0, Math.min(255, contrast));
        }
    }
}
