package io.posestream.simulator.scene;

import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.motion.CurvedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Builds each scene by name: its place, its camera, and its cast from a seed. */
public final class Scenes {
    private static final double VIEW = Math.toRadians(58);

    private Scenes() {}

    /**
     * @param people size of the cast
     * @param seed decides who they are and how they go
     */
    public static Scene build(SceneName name, int people, long seed) {
        Casting casting = new Casting(new SplittableRandom(seed));
        for (int i = 0; i < people; i++) {
            engage(name, casting, i, people);
        }
        return new Scene(setting(name), viewpoint(name), casting.cast());
    }

    private static Setting setting(SceneName name) {
        return switch (name) {
            case MIX, PLAZA, EMPTY -> Places.square();
            case CROSSING -> Places.bareSquare();
            case CROWD -> Places.market();
            case WALK -> Places.street();
            case OCCLUDERS -> Places.hall();
            case SPORT -> Places.court();
        };
    }

    private static Viewpoint viewpoint(SceneName name) {
        return switch (name) {
            case CROWD -> new Viewpoint(new Vec3(0, 3.4, .5), Math.toRadians(15), VIEW);
            case CROSSING -> new Viewpoint(new Vec3(0, 2.7, 0), Math.toRadians(10.5), VIEW);
            case OCCLUDERS -> new Viewpoint(new Vec3(0, 2.2, 0), Math.toRadians(8), VIEW);
            default -> new Viewpoint(new Vec3(0, 2.3, 0), Math.toRadians(7), VIEW);
        };
    }

    private static void engage(SceneName name, Casting casting, int i, int people) {
        switch (name) {
            case MIX -> engageInMix(casting, i);
            case PLAZA -> engageOnPlaza(casting, i);
            case WALK -> engageInStreet(casting, i);
            case CROSSING -> engageInCrossing(casting, i, people);
            case CROWD, EMPTY -> engageInCrowd(casting, i, people);
            case OCCLUDERS -> engageAmongPillars(casting, i);
            case SPORT -> engageInSport(casting, i);
        }
    }

    private static void engageInMix(Casting casting, int i) {
        switch (i) {
            case 0 -> casting.passerBy(-6.0, 5.2, true, 1.35, casting.between(2, 3));
            case 1 -> casting.greeter(new Vec3(.55, 0, -8.3), casting.between(-.2, .2));
            case 2 ->
                casting.sitter(
                        Places.BENCH.plus(new Vec3(0, 0, .22)), .1, Places.SEAT_HEIGHT_M, new Vec3(-7.5, 0, -6.9));
            case 3 -> casting.passerBy(-9.6, 7.2, false, 1.25, casting.between(4, 6));
            case 4 -> casting.passerBy(-10.6, 8.0, true, 2.9, casting.between(1, 3));
            default -> {
                double z = new double[] {-5.3, -10.2, -4.9, -9.9}[i % 4];
                casting.passerBy(z, .62 * -z + 1.2, i % 2 == 0, casting.between(1.1, 1.5), casting.between(2, 6));
            }
        }
    }

    /** Round somebody who waves, behind both, and more behind them; nobody comes near the edge of the picture. */
    private static void engageOnPlaza(Casting casting, int i) {
        int round = i / 4;
        switch (i % 4) {
            case 0 ->
                casting.stroller(oval(-7.1 - 6.5 * round, 2.5, 1.2), casting.between(1.1, 1.4), casting.between(0, 6));
            case 1 -> casting.greeter(new Vec3(.6 - .9 * round, 0, -7.2 - 6 * round), casting.between(-.2, .2));
            case 2 ->
                casting.stroller(oval(-10.3 - 5 * round, 3.9, .6), casting.between(1, 1.3), casting.between(0, 8));
            default ->
                casting.gymnast(new Vec3(-2.4 + .8 * round, 0, -9.1), casting.between(0, .6), casting.between(0, 4));
        }
    }

    /** A way round, as wide and as deep as told, at a distance from the camera. */
    private static CurvedPath oval(double z, double halfWidthM, double halfDepthM) {
        List<Vec3> ways = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            double angle = k * Math.PI / 4;
            ways.add(new Vec3(Math.cos(angle) * halfWidthM, 0, z + Math.sin(angle) * halfDepthM));
        }
        return new CurvedPath(ways, true);
    }

    private static void engageInStreet(Casting casting, int i) {
        int round = i / 3;
        double speed = casting.between(1.1, 1.55);
        if (i % 3 == 2) {
            double x = new double[] {-.9, 1.6, -3.0, 3.4}[round % 4];
            casting.comerAndGoer(x, -5.2, -11.2, speed, casting.between(1, 5));
        } else {
            double z = new double[] {-5.6, -8.3, -6.9, -10.2, -7.5, -9.2, -6.2, -9.7}[(i - round) % 8];
            casting.passerBy(z, .62 * -z + 1.2, i % 2 == 0, speed, casting.between(2, 4) + 1.3 * round);
        }
    }

    /** Everybody reaches the middle at nearly the same time, from a direction of their own. */
    private static void engageInCrossing(Casting casting, int i, int people) {
        double angle = Math.PI * (i + .35) / people + casting.between(-.1, .1);
        double halfM = 4.2;
        int couple = i / 2;
        Vec3 middle = new Vec3(casting.between(-.3, .3), 0, -7.6 - .12 * i);
        Vec3 out = new Vec3(Math.cos(angle) * halfM, 0, Math.sin(angle) * halfM * .68);
        Vec3 aside = new Vec3(-Math.sin(angle), 0, Math.cos(angle)).times(.55);
        CurvedPath loop = new CurvedPath(
                List.of(
                        middle.plus(out).plus(aside),
                        middle.plus(aside.times(.5)),
                        middle.minus(out).plus(aside),
                        middle.minus(out.times(1.15)),
                        middle.minus(out).minus(aside),
                        middle.minus(aside.times(.5)),
                        middle.plus(out).minus(aside),
                        middle.plus(out.times(1.15))),
                true);
        casting.stroller(loop, casting.between(1.2, 1.45), i % 2 * loop.lengthM() / 2 + .75 * couple);
    }

    private static void engageInCrowd(Casting casting, int i, int people) {
        int rows = people > 6 ? 3 : 2;
        int column = i / rows;
        int columns = Math.max(1, (people + rows - 1) / rows);
        double z = -6.4 - 2.3 * (i % rows) - casting.between(0, .7);
        double step = 1.05 * -z / columns;
        double x = (column - (columns - 1) / 2.0) * step * .9 + casting.between(-.3, .3);
        List<Vec3> ways = new ArrayList<>();
        double phase = casting.between(0, 2 * Math.PI);
        double turn = i % 2 == 0 ? 1 : -1;
        for (int k = 0; k < 6; k++) {
            double angle = phase + turn * k * Math.PI / 3;
            double radius = casting.between(1.1, 2.0);
            ways.add(new Vec3(x + Math.cos(angle) * radius * 1.5, 0, z + Math.sin(angle) * radius * .75));
        }
        CurvedPath loop = new CurvedPath(ways, true);
        casting.stroller(loop, casting.between(.95, 1.35), casting.between(0, loop.lengthM()));
    }

    private static void engageAmongPillars(Casting casting, int i) {
        double speed = casting.between(1.0, 1.4);
        int pair = i / 3;
        int four = i / 4;
        double[] depths = {-7.4, -8.0, -11.3, -7.7, -11.1, -7.5};
        if (i % 4 == 3) {
            casting.comerAndGoer(.35 - 1.95 * (four % 2), -6.1, -9.2, speed, casting.between(0, 3));
        } else {
            casting.passerBy(
                    depths[i % 6], 4.1 + .25 * (i % 3), i % 2 == 0, speed, casting.between(.6, 2.4) + .8 * pair);
        }
    }

    private static void engageInSport(Casting casting, int i) {
        int round = i / 4;
        switch (i % 4) {
            case 0 -> {
                double wide = 4.0 + .5 * round;
                CurvedPath track = new CurvedPath(
                        List.of(
                                new Vec3(-wide, 0, -8.6),
                                new Vec3(0, 0, -6.0),
                                new Vec3(wide, 0, -8.6),
                                new Vec3(wide * .8, 0, -11.5),
                                new Vec3(0, 0, -12.3),
                                new Vec3(-wide * .8, 0, -11.5)),
                        true);
                casting.stroller(track, casting.between(2.8, 3.4), casting.between(0, 3) + 4 * (i / 4.0));
            }
            case 1 -> casting.gymnast(new Vec3(-1.5 + .9 * round, 0, -8.2), casting.between(-.5, .5), 0);
            case 2 ->
                casting.gymnast(new Vec3(1.7 + .8 * round, 0, -9.3), casting.between(.6, 1.2), casting.between(2, 6));
            default -> casting.passerBy(-7.3 - .8 * round, 5.6, i % 8 == 3, 2.6, casting.between(1, 4));
        }
    }
}
