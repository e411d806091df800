package io.posestream.simulator.geometry;

/**
 * The space a ball sweeps that moves from {@code a} to {@code b} while its radius goes from {@code radiusA} to
 * {@code radiusB}; a ball when both ends are the same. Metres.
 *
 * @param rgb colour in white light, 0xRRGGBB
 */
public record RoundCone(Vec3 a, Vec3 b, double radiusA, double radiusB, int rgb) {

    public static RoundCone ball(Vec3 center, double radius, int rgb) {
        return new RoundCone(center, center, radius, radius, rgb);
    }
}
