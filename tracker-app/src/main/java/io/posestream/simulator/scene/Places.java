package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** The places in which scenes happen. */
final class Places {
    private static final Sun AFTERNOON = new Sun(new Vec3(-.45, .80, .40).unit(), .55, .62, .42, Double.MAX_VALUE);
    private static final Sun CEILING = new Sun(new Vec3(.15, .95, .30).unit(), .72, .36, .34, 4.5);
    private static final Paint STEEL = Paints.rough(0x5B6166, 6, .2);

    /** Height of the bench's seat in {@link #square()}. */
    static final double SEAT_HEIGHT_M = .45;

    /** Middle of the bench's front edge in {@link #square()}. */
    static final Vec3 BENCH = new Vec3(-3.1, 0, -8.15);

    private Places() {}

    /** A paved square with houses, trees, a bench, an advertising column. */
    static Setting square() {
        List<Solid> solids = new ArrayList<>(openSquare());
        Paint wood = Paints.rough(0x8A5A33, 12, .35);
        double z = BENCH.z() - .25;
        solids.add(new Block(
                new Vec3(BENCH.x() - .9, .38, z - .25), new Vec3(BENCH.x() + .9, SEAT_HEIGHT_M, z + .25), wood));
        solids.add(new Block(new Vec3(BENCH.x() - .9, .62, z - .30), new Vec3(BENCH.x() + .9, .88, z - .25), wood));
        for (double side : new double[] {-.75, .75}) {
            solids.add(Block.standing(BENCH.x() + side, z, .08, .38, .45, STEEL));
            solids.add(Block.standing(BENCH.x() + side, z - .27, .06, .85, .05, STEEL));
        }
        solids.add(new Post(new Vec3(2.45, 0, -8.6), 2.6, .42, Paints.bands(0xC8B77A, 0x3F6E63, .87)));
        solids.add(new Post(new Vec3(2.45, 2.6, -8.6), .10, .50, STEEL));
        return new Setting(Paints.tiles(0xB3AB9E, .5, .010), solids, Skies.fair(), AFTERNOON);
    }

    /** The same square without anything in the middle. */
    static Setting bareSquare() {
        return new Setting(Paints.tiles(0xB3AB9E, .5, .010), openSquare(), Skies.fair(), AFTERNOON);
    }

    /** The same square with things between the camera and everybody's ways: two columns, a board, a sign. */
    static Setting market() {
        List<Solid> solids = new ArrayList<>(openSquare());
        solids.add(new Post(new Vec3(-.95, 0, -4.5), 3.4, .13, Paints.rough(0x9C958A, 4, .3)));
        solids.add(new Post(new Vec3(1.4, 0, -4.4), 3.2, .18, Paints.bands(0xC8B77A, 0x3F6E63, .87)));
        Paint board = Paints.bands(0xA33B2E, 0xEDE7DA, .4);
        solids.add(new Block(new Vec3(.1, .25, -4.62), new Vec3(.7, 1.55, -4.56), board));
        solids.add(new Post(new Vec3(.15, 0, -4.59), .25, .03, STEEL));
        solids.add(new Post(new Vec3(.65, 0, -4.59), .25, .03, STEEL));
        Paint sign = Paints.bands(0x2B5FA8, 0xE8E8E4, .42);
        solids.add(new Block(new Vec3(-2.2, .9, -4.50), new Vec3(-1.7, 1.8, -4.45), sign));
        solids.add(new Post(new Vec3(-1.95, 0, -4.55), 2.5, .045, STEEL));
        return new Setting(Paints.tiles(0xB3AB9E, .5, .010), solids, Skies.fair(), AFTERNOON);
    }

    private static List<Solid> openSquare() {
        List<Solid> solids = new ArrayList<>();
        solids.add(Block.standing(-11, -20, 14, 8.5, 4, Paints.facade(0xC9A98A, 2.2, 2.9)));
        solids.add(Block.standing(2, -22, 12, 7, 4, Paints.facade(0xB9C0B4, 2.6, 2.9)));
        solids.add(Block.standing(15, -20, 13, 9.5, 4, Paints.facade(0xC48F78, 2.0, 2.9)));
        tree(solids, -5.4, -13.7, 1.05);
        tree(solids, 6.4, -13.5, 1.15);
        tree(solids, 10.5, -16, 1.3);
        solids.add(Block.standing(0, -15.5, 9, .55, .7, Paints.rough(0x8F8B84, 3, .3)));
        for (int i = 0; i < 9; i++) {
            solids.add(new Ball(new Vec3(-4 + i, .62, -15.5), .42 + .08 * (i % 3), Paints.leaves(0x54743C)));
        }
        return solids;
    }

    private static void tree(List<Solid> solids, double x, double z, double size) {
        solids.add(new Post(new Vec3(x, 0, z), 2.4 * size, .16 * size, Paints.rough(0x5A4634, 9, .6)));
        double[][] crown = {
            {0, 3.1, 0, 1.15}, {-.8, 2.7, .2, .8}, {.8, 2.8, -.1, .85}, {.2, 3.8, .1, .85}, {.1, 2.6, .5, .7}
        };
        for (double[] c : crown) {
            solids.add(new Ball(
                    new Vec3(x + c[0] * size, c[1] * size, z + c[2] * size), c[3] * size, Paints.leaves(0x5C8A3A)));
        }
    }

    /** A street with pavement and shop fronts, a lamp post and a traffic sign. */
    static Setting street() {
        List<Solid> solids = new ArrayList<>();
        solids.add(Block.standing(-9, -14.5, 13, 7, 3, Paints.bricks(0x9A5B43, .24, .08)));
        solids.add(Block.standing(4.5, -14.5, 14, 8, 3, Paints.facade(0xD2C4A6, 2.4, 2.9)));
        solids.add(Block.standing(18.5, -14.5, 14, 7, 3, Paints.facade(0x8FA3AD, 2.1, 2.8)));
        solids.add(Block.standing(-6.5, -12.95, 4, 2.4, .12, Paints.facade(0x3A4A3E, 4, 2.6)));
        solids.add(new Post(new Vec3(-2.2, 0, -12.5), 5.2, .07, STEEL));
        solids.add(new Post(new Vec3(.9, 0, -5.0), 2.5, .035, STEEL));
        solids.add(new Block(
                new Vec3(.65, 2.0, -4.98), new Vec3(1.15, 2.5, -4.95), Paints.bands(0x2B5FA8, 0xE8E8E4, .42)));
        solids.add(Block.standing(3.2, -12.2, .5, .95, .5, Paints.rough(0x35523F, 5, .2)));
        Paint road = Paints.rough(0x6A6A6C, 9, .30);
        Paint pavement = Paints.tiles(0xA39D94, .4, .008);
        Paint ground = (p, n) -> {
            if (p.z() > -4.6 && p.z() < -4.45) {
                return 0xC6C2BA;
            }
            boolean line = p.z() > -2.2 && p.z() < -2.05;
            return p.z() < -4.6 ? pavement.at(p, n) : line ? 0xDCDCD6 : road.at(p, n);
        };
        return new Setting(ground, solids, Skies.fair(), AFTERNOON);
    }

    /** A hall with pillars, crates, a counter and a hanging sign: many things to pass behind. */
    static Setting hall() {
        List<Solid> solids = new ArrayList<>();
        Paint plaster = Paints.rough(0xCFC8BA, 1.1, .14);
        solids.add(new Block(new Vec3(-14, 0, -16.2), new Vec3(14, 6, -16), Paints.facade(0xCFC4AE, 3.1, 3.4)));
        solids.add(new Block(new Vec3(-10.2, 0, -17), new Vec3(-10, 6, 4), plaster));
        solids.add(new Block(new Vec3(10, 0, -17), new Vec3(10.2, 6, 4), plaster));
        solids.add(new Block(new Vec3(-14, 4.6, -17), new Vec3(14, 4.7, 4), Paints.tiles(0xDAD8D2, 1.2, .03)));
        Paint stone = Paints.rough(0x9C958A, 4, .3);
        for (double[] xz : new double[][] {{-2.3, -6.2}, {2.3, -6.6}, {0, -10.2}}) {
            solids.add(Block.standing(xz[0], xz[1], .62, .25, .62, stone));
            solids.add(new Post(new Vec3(xz[0], 0, xz[1]), 4.6, .25, stone));
        }
        Paint crate = Paints.planks(0xA67C4B, .16);
        solids.add(Block.standing(2.6, -5.5, .8, .75, .7, crate));
        solids.add(Block.standing(2.7, -5.55, .45, 1.2, .45, crate));
        solids.add(Block.standing(-.5, -5.4, 1.2, .85, .5, Paints.rough(0x5E6F7D, 5, .15)));
        return new Setting(Paints.planks(0xB08C62, .14), solids, Skies.overcast(), CEILING);
    }

    /** A sports ground with lines and a hedge. */
    static Setting court() {
        List<Solid> solids = new ArrayList<>();
        solids.add(Block.standing(0, -17.5, 40, 1.5, .8, Paints.leaves(0x4B6E3B)));
        tree(solids, -9, -20, 1.5);
        tree(solids, 4, -21, 1.4);
        tree(solids, 12, -20, 1.7);
        for (int i = -3; i <= 3; i++) {
            solids.add(new Post(new Vec3(i * 4.0, 0, -16.5), 3.2, .04, STEEL));
        }
        Paint inside = Paints.rough(0x3F7F6B, 14, .16);
        Paint outside = Paints.rough(0xA8563C, 14, .18);
        Paint ground = (p, n) -> {
            double x = Math.abs(p.x());
            boolean field = x < 6 && p.z() < -3 && p.z() > -13;
            boolean line = (Math.abs(x - 6) < .04 && p.z() < -3 && p.z() > -13)
                    || (x < 6 && (Math.abs(p.z() + 13) < .04 || Math.abs(p.z() + 3) < .03))
                    || (x < 6 && Math.abs(p.z() + 8) < .035)
                    || Math.abs(Math.hypot(p.x(), p.z() + 8) - 1.8) < .035;
            return line ? 0xE9E9E4 : field ? inside.at(p, n) : outside.at(p, n);
        };
        return new Setting(ground, solids, Skies.fair(), AFTERNOON);
    }
}
