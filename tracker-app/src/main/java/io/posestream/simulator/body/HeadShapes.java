package io.posestream.simulator.body;

import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.RoundCone;
import io.posestream.simulator.geometry.Vec3;
import java.util.List;

/**
 * The head with hair and face. The face is what tells a network front from back: without eyes, nose and mouth it takes
 * front views for back views and swaps left and right.
 *
 * <p>All lengths are metres of a head 0.23 m high, scaled to the body. The origin is the joint {@link Joint#HEAD}, at
 * the height of the ear lobes.
 */
final class HeadShapes {
    private static final double NOMINAL_HEIGHT = 1.75;

    private final Body body;
    private final Basis basis;
    private final Vec3 origin;
    private final double k;
    private final List<RoundCone> out;

    HeadShapes(Body body, Figure figure, List<RoundCone> out) {
        this.body = body;
        this.basis = figure.head();
        this.origin = figure.at(Joint.HEAD);
        this.k = scale(body);
        this.out = out;
    }

    /** Heads vary less than bodies. */
    static double scale(Body body) {
        return 0.5 + 0.5 * body.build().height() / NOMINAL_HEIGHT;
    }

    void add() {
        addSkull();
        addFace();
        addHair();
    }

    private void addSkull() {
        int skin = body.skinRgb();
        cone(0, .062, .004, .080, 0, -.042, .046, .044, skin);
        cone(0, .066, -.018, .083, 0, .060, .012, .082, skin);
        cone(0, .012, .024, .062, 0, -.02, .05, .046, skin);
        for (int side = -1; side <= 1; side += 2) {
            cone(side * .080, .030, -.004, .014, side * .076, -.004, .002, .009, Shades.scale(skin, .93));
        }
    }

    private void addFace() {
        int skin = body.skinRgb();
        int brow = Shades.scale(Shades.mix(body.hairRgb(), 0x20140E, .5), .9);
        int socket = Shades.scale(skin, .70);
        for (int side = -1; side <= 1; side += 2) {
            cone(side * .022, .036, .0735, .0145, side * .044, .036, .066, .0125, socket);
            cone(side * .026, .036, .0795, .0088, side * .040, .036, .075, .0080, Shades.mix(skin, 0xE8E2DA, .75));
            ball(side * .032, .036, .0825, .0085, 0x1C120C);
            cone(side * .016, .058, .079, .0058, side * .050, .059, .066, .0046, brow);
        }
        cone(0, .030, .084, .0080, 0, -.004, .099, .0125, Shades.scale(skin, 1.04));
        cone(-.010, -.009, .090, .0075, .010, -.009, .090, .0075, Shades.scale(skin, .80));
        cone(-.021, -.036, .0805, .0060, .021, -.036, .0805, .0060, Shades.mix(skin, 0x8E2A2A, .65));
    }

    private void addHair() {
        int hair = body.hairRgb();
        if (body.hair() == Hair.CAP) {
            int cap = Shades.scale(body.topRgb(), .8);
            cone(0, .080, -.018, .092, 0, .078, .004, .088, cap);
            cone(-.035, .082, .085, .016, .035, .082, .085, .016, cap);
            cone(0, .03, -.035, .080, 0, .01, -.03, .062, hair);
            return;
        }
        cone(0, .078, -.026, .091, 0, .086, .006, .081, hair);
        cone(0, .035, -.036, .084, 0, .005, -.034, .062, hair);
        for (int side = -1; side <= 1; side += 2) {
            cone(side * .050, .085, .018, .042, side * .068, .045, -.012, .026, hair);
        }
        if (body.hair() == Hair.LONG) {
            cone(0, .02, -.045, .078, 0, -.13, -.055, .060, hair);
            for (int side = -1; side <= 1; side += 2) {
                cone(side * .064, .03, -.022, .034, side * .064, -.10, -.020, .030, hair);
            }
        } else if (body.hair() == Hair.BUN) {
            ball(0, .10, -.118, .042, Shades.scale(hair, 1.1));
        }
    }

    private void ball(double l, double u, double f, double radius, int rgb) {
        out.add(RoundCone.ball(at(l, u, f), radius * k, rgb));
    }

    private void cone(double l1, double u1, double f1, double r1, double l2, double u2, double f2, double r2, int rgb) {
        out.add(new RoundCone(at(l1, u1, f1), at(l2, u2, f2), r1 * k, r2 * k, rgb));
    }

    private Vec3 at(double l, double u, double f) {
        return basis.point(origin, l * k, u * k, f * k);
    }
}
