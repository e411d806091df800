package io.posestream.training;

import io.posestream.autograd.SmallNet;
import java.util.random.RandomGenerator;

/**
 * A map tells at every place how far the joint is off: channels 0 and 1 hold x and y in units of 4 pixels, the others
 * noise. Half of the joints are hidden, which channel 2 tells. So an offset, its spread and the visibility can be
 * learnt.
 */
final class ToyTask implements Batches {
    private static final int CELLS = SmallNet.SIZE * SmallNet.SIZE;
    private static final float UNIT_PIXELS = 4;

    @Override
    public void fill(Batch batch, RandomGenerator random) {
        int joints = SmallNet.JOINTS;
        float[] feature = batch.input("feature", SmallNet.CHANNELS * CELLS);
        float[] places = batch.input("joints", joints * 2);
        float[] offset = batch.target("offset", joints * 2);
        float[] weight = batch.target("weight", joints);
        float[] visible = batch.target("visible", joints);
        float[] known = batch.target("visible_weight", joints);
        float[] clean = batch.target("clean", 1);
        for (int item = 0; item < batch.size(); item++) {
            fillMap(feature, item, random);
            float x = (float) random.nextGaussian();
            float y = (float) random.nextGaussian();
            boolean shown = random.nextBoolean();
            flat(feature, item, 0, x);
            flat(feature, item, 1, y);
            flat(feature, item, 2, shown ? 1 : -1);
            clean[item] = 0;
            for (int joint = 0; joint < joints; joint++) {
                int at = item * joints + joint;
                places[2 * at] = random.nextFloat() * 1.6f - 0.8f;
                places[2 * at + 1] = random.nextFloat() * 1.6f - 0.8f;
                float blur = shown ? 0.1f : 1;
                offset[2 * at] = UNIT_PIXELS * (x + blur * (float) random.nextGaussian());
                offset[2 * at + 1] = UNIT_PIXELS * (y + blur * (float) random.nextGaussian());
                weight[at] = 1;
                visible[at] = shown ? 1 : 0;
                known[at] = 1;
            }
        }
    }

    private static void fillMap(float[] feature, int item, RandomGenerator random) {
        int start = item * SmallNet.CHANNELS * CELLS;
        for (int i = 0; i < SmallNet.CHANNELS * CELLS; i++) {
            feature[start + i] = random.nextFloat() - 0.5f;
        }
    }

    private static void flat(float[] feature, int item, int channel, float value) {
        int start = (item * SmallNet.CHANNELS + channel) * CELLS;
        for (int i = 0; i < CELLS; i++) {
            feature[start + i] = value;
        }
    }
}
