package io.posestream.simulator.body;

import java.util.random.RandomGenerator;

/**
 * Who a person is to the eye. Colours are 0xRRGGBB.
 *
 * @param topRgb shirt or jacket
 * @param bottomRgb trousers, shorts or skirt
 */
public record Body(
        Build build, Outfit outfit, Hair hair, int skinRgb, int hairRgb, int topRgb, int bottomRgb, int shoesRgb) {

    private static final int[] SKINS = {0xF1C9A9, 0xE0AC85, 0xC68B62, 0x9C6744, 0x7A4C30, 0xEAB998};
    private static final int[] HAIRS = {0x1D1613, 0x3B2A1E, 0x6B4526, 0x99713B, 0x8A8580, 0x2A1B18};
    private static final int[] TOPS = {
        0xB3262E, 0x23538F, 0xE4E1D8, 0x2F6B46, 0xD9A02B, 0x5B3A7A, 0x24272E, 0xC9622B, 0x3F8FA3, 0xB8567F
    };
    private static final int[] BOTTOMS = {0x2B3550, 0x1F2126, 0x55493C, 0x3E5573, 0x6E6A5E, 0x8A7B60};
    private static final int[] SHOES = {0x1A1A1C, 0xE2E2DE, 0x4A2F20, 0x8B2020};

    /**
     * A person drawn from {@code random}. Neighbours in {@code index} never wear the same colour on top, so that a
     * viewer can tell them apart.
     */
    public static Body random(RandomGenerator random, int index) {
        Build build = new Build(1.56 + 0.34 * random.nextDouble(), 0.9 + 0.28 * random.nextDouble());
        return new Body(
                build,
                pick(random, Outfit.values()),
                pick(random, Hair.values()),
                SKINS[random.nextInt(SKINS.length)],
                HAIRS[random.nextInt(HAIRS.length)],
                TOPS[Math.floorMod(index * 3 + 1, TOPS.length)],
                BOTTOMS[random.nextInt(BOTTOMS.length)],
                SHOES[random.nextInt(SHOES.length)]);
    }

    private static <T> T pick(RandomGenerator random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
