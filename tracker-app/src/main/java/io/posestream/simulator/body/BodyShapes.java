package io.posestream.simulator.body;

import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.RoundCone;
import io.posestream.simulator.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Clothes a figure in round cones: trunk, limbs, and a {@link HeadShapes head}. */
public final class BodyShapes {
    private final Body body;
    private final Figure figure;
    private final List<RoundCone> out = new ArrayList<>(80);
    /** Lengths below are metres of a body 1.75 m high; this scales them, and girth with them. */
    private final double size;

    private final double thick;

    private BodyShapes(Body body, Figure figure) {
        this.body = body;
        this.figure = figure;
        this.size = body.build().height() / 1.75;
        this.thick = size * body.build().girth();
    }

    public static List<RoundCone> of(Body body, Figure figure) {
        BodyShapes shapes = new BodyShapes(body, figure);
        shapes.addTrunk();
        shapes.addNeck();
        for (int side = 0; side < 2; side++) {
            shapes.addArm(side == 0);
            shapes.addLeg(side == 0);
        }
        new HeadShapes(body, figure, shapes.out).add();
        return shapes.out;
    }

    private void addTrunk() {
        for (int side = -1; side <= 1; side += 2) {
            addFlank(side);
        }
        addFront();
        if (body.outfit() == Outfit.SKIRT) {
            addSkirt();
        }
    }

    private void addFlank(int side) {
        int top = body.topRgb();
        double half = body.build().halfShoulders();
        Vec3 yoke = onChest(side * half * .42, -.030, -.004);
        Vec3 rib = onChest(side * half * .48, -.12, .006);
        Vec3 waist = onHips(side * .052, .15, .004);
        Vec3 hip = onHips(side * .060, .05, -.006);
        Vec3 shoulder = figure.at(side > 0 ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER);
        cone(yoke, rib, .080, .104, top);
        cone(rib, waist, .104, .094, top);
        cone(waist, hip, .096, .104, top);
        cone(onHips(side * .066, .035, -.008), onHips(side * .068, -.03, -.012), .105, .100, body.bottomRgb());
        cone(onChest(side * .03 * size, .048, -.014), shoulder, .046, .055, top);
    }

    /** Fills the furrow between the flanks, so that chest and back are flat. */
    private void addFront() {
        int top = body.topRgb();
        cone(onChest(0, -.045, .004), onChest(0, -.14, .012), .084, .104, top);
        cone(onChest(0, -.14, .012), onHips(0, .06, .006), .104, .100, top);
        cone(onHips(0, .03, -.006), onHips(0, -.03, -.016), .106, .092, body.bottomRgb());
        if (body.outfit() == Outfit.JACKET_TROUSERS) {
            int shirt = Shades.mix(top, 0xFFFFFF, .75);
            cone(onChest(0, -.01, .074), onHips(0, .16, .094), .026, .018, shirt);
        }
    }

    private Vec3 onChest(double left, double up, double ahead) {
        return figure.chest().point(figure.at(Joint.CHEST), left, up * size, ahead * thick);
    }

    private Vec3 onHips(double left, double up, double ahead) {
        return figure.pelvis().point(figure.at(Joint.PELVIS), left * thick, up * size, ahead * thick);
    }

    private void cone(Vec3 a, Vec3 b, double radiusA, double radiusB, int rgb) {
        out.add(new RoundCone(a, b, radiusA * thick, radiusB * thick, rgb));
    }

    private void addSkirt() {
        for (int side = -1; side <= 1; side += 2) {
            Vec3 hip = onHips(side * .05, .03, 0);
            Vec3 hem = hip.mix(figure.at(side > 0 ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE), .76);
            cone(hip, hem, .106, .116, body.bottomRgb());
        }
    }

    private void addNeck() {
        Vec3 chest = figure.at(Joint.CHEST);
        Vec3 head = figure.at(Joint.HEAD);
        int skin = Shades.scale(body.skinRgb(), .90);
        Vec3 base = figure.chest().point(chest, 0, .01 * size, -.008 * size);
        out.add(new RoundCone(base, head, .056 * thick, .052 * size, skin));
        Vec3 collar = figure.chest().point(chest, 0, .034 * size, -.012 * size);
        out.add(RoundCone.ball(collar, .064 * thick, Shades.scale(body.topRgb(), .9)));
    }

    private void addArm(boolean left) {
        Vec3 shoulder = figure.at(left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER);
        Vec3 elbow = figure.at(left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW);
        Vec3 wrist = figure.at(left ? Joint.LEFT_WRIST : Joint.RIGHT_WRIST);
        boolean sleeves = body.outfit().longSleeves();
        int top = body.topRgb();
        int skin = body.skinRgb();
        Vec3 sleeveEnd = shoulder.mix(elbow, .62);
        out.add(new RoundCone(shoulder, sleeveEnd, .056 * thick, .053 * thick, top));
        out.add(new RoundCone(sleeveEnd, elbow, .047 * thick, .041 * thick, sleeves ? top : skin));
        Vec3 muscle = elbow.mix(wrist, .28);
        int lower = sleeves ? Shades.scale(top, .96) : skin;
        out.add(new RoundCone(elbow, muscle, .040 * thick, .042 * thick, lower));
        out.add(new RoundCone(muscle, wrist, .042 * thick, .030 * thick, lower));
        Vec3 along = wrist.minus(elbow).unit();
        Vec3 palm = wrist.along(along, .070 * size);
        Vec3 fingers = wrist.along(along, .138 * size);
        out.add(new RoundCone(wrist, palm, .027 * size, .036 * size, skin));
        out.add(new RoundCone(palm, fingers, .034 * size, .023 * size, skin));
        Vec3 thumb = palm.along(figure.chest().forward(), .045 * size);
        out.add(new RoundCone(wrist.along(along, .03 * size), thumb, .017 * size, .012 * size, skin));
    }

    private void addLeg(boolean left) {
        Vec3 hip = figure.at(left ? Joint.LEFT_HIP : Joint.RIGHT_HIP);
        Vec3 knee = figure.at(left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE);
        Vec3 ankle = figure.at(left ? Joint.LEFT_ANKLE : Joint.RIGHT_ANKLE);
        Basis foot = left ? figure.leftFoot() : figure.rightFoot();
        boolean bare = body.outfit().bareShanks();
        int cloth = body.bottomRgb();
        int lower = bare ? body.skinRgb() : Shades.scale(cloth, .97);
        double hem = body.outfit() == Outfit.SKIRT ? .5 : bare ? .72 : .86;
        out.add(new RoundCone(hip, hip.mix(knee, hem), .090 * thick, (bare ? .074 : .066) * thick, cloth));
        out.add(new RoundCone(hip.mix(knee, hem), knee, .062 * thick, .056 * thick, bare ? lower : cloth));
        Vec3 calf = knee.mix(ankle, .30).along(foot.forward(), -.014 * size);
        out.add(new RoundCone(knee, calf, .055 * thick, .056 * thick, lower));
        out.add(new RoundCone(calf, ankle, .056 * thick, (bare ? .036 : .046) * thick, lower));
        addShoe(ankle, foot);
    }

    private void addShoe(Vec3 ankle, Basis foot) {
        int shoe = body.shoesRgb();
        double sole = -body.build().ankleHeight();
        Vec3 heel = foot.point(ankle, 0, sole + .040 * size, -.035 * size);
        Vec3 ball = foot.point(ankle, 0, sole + .034 * size, .110 * size);
        Vec3 toes = foot.point(ankle, 0, sole + .028 * size, .170 * size);
        out.add(new RoundCone(ankle, heel, .044 * size, .040 * size, shoe));
        out.add(new RoundCone(ankle, ball, .042 * size, .034 * size, shoe));
        out.add(new RoundCone(heel, ball, .038 * size, .034 * size, Shades.scale(shoe, .8)));
        out.add(new RoundCone(ball, toes, .036 * size, .028 * size, shoe));
    }
}
