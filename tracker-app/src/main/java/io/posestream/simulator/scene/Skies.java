package io.posestream.simulator.scene;

import io.posestream.simulator.body.Shades;

/** What lies behind everything. */
final class Skies {
    private Skies() {}

    /** Blue with clouds above a line of far wooded hills. */
    static Sky fair() {
        return direction -> {
            double azimuth = Math.atan2(direction.x(), -direction.z());
            double hills = .035 + .05 * Grain.at(azimuth * 5 + 3, 1) + .012 * Grain.at(azimuth * 40, 4);
            if (direction.y() < hills) {
                double haze = Grain.rough(azimuth * 60, direction.y() * 90);
                return Shades.mix(0x6E8577, 0x93A59C, haze);
            }
            int blue = Shades.mix(0xCFE0EC, 0x6A9BD1, Math.min(1, direction.y() * 2.2));
            double height = Math.max(.05, direction.y() + .08);
            double cloud = Grain.rough(direction.x() / height * 1.1 + 5, -direction.z() / height * .8);
            return Shades.mix(blue, 0xFAFAF8, Math.max(0, Math.min(.9, (cloud - .52) * 4)));
        };
    }

    /** Even bright grey; seen only through gaps. */
    static Sky overcast() {
        return direction -> Shades.mix(0xC9CDD0, 0xAEB6BD, Math.max(0, Math.min(1, direction.y() * 1.5)));
    }
}
