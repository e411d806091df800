package io.posestream.simulator.scene;

import io.posestream.simulator.body.Shades;

/** Surfaces of streets, squares and halls. Sizes in metres. */
final class Paints {
    private Paints() {}

    /** One colour with a rough grain of the given strength, 0..1. */
    static Paint rough(int rgb, double perMetre, double strength) {
        return (p, n) -> Shades.scale(rgb, 1 + strength * (Grain.rough(p, n, perMetre) - .5));
    }

    static Paint tiles(int rgb, double size, double joint) {
        return (p, n) -> {
            double u = p.x() / size;
            double v = p.z() / size;
            double tone = .88 + .16 * Grain.cell(Math.floor(u), Math.floor(v));
            double edge = Math.min(edge(u), edge(v)) * size;
            double dirt = 1 + .22 * (Grain.rough(p, n, 2.3) - .5);
            return Shades.scale(rgb, tone * dirt * (edge < joint ? .72 : 1));
        };
    }

    static Paint bricks(int rgb, double width, double height) {
        return (p, n) -> {
            double row = Math.floor(p.y() / height);
            double u = (p.x() + p.z()) / width + row * .5;
            double tone = .82 + .3 * Grain.cell(Math.floor(u), row);
            boolean mortar = edge(u) * width < .009 || edge(p.y() / height) * height < .009;
            return mortar
                    ? Shades.scale(0xB9B2A6, 1)
                    : Shades.scale(rgb, tone * (1 + .2 * (Grain.rough(p, n, 9) - .5)));
        };
    }

    static Paint planks(int rgb, double width) {
        return (p, n) -> {
            double u = p.x() / width;
            double v = p.z() / 1.9 + Grain.cell(Math.floor(u), 5);
            double tone = .86 + .22 * Grain.cell(Math.floor(u), Math.floor(v));
            double fibre = 1 + .16 * (Grain.rough(p.x() * 40, p.z() * 2.2) - .5);
            boolean gap = edge(u) * width < .004 || edge(v) * 1.9 < .004;
            return Shades.scale(rgb, tone * fibre * (gap ? .6 : 1));
        };
    }

    /** A house front: rows of windows in a plastered wall. */
    static Paint facade(int wallRgb, double pitch, double storey) {
        Paint wall = rough(wallRgb, 1.4, .22);
        return (p, n) -> {
            double along = (p.x() + p.z()) / pitch;
            double up = (p.y() - .9) / storey;
            double u = along - Math.floor(along);
            double v = up - Math.floor(up);
            if (p.y() < .5) {
                return Shades.scale(wall.at(p, n), .72);
            }
            boolean frame = u > .24 && u < .76 && v > .10 && v < .70;
            boolean pane = u > .27 && u < .73 && v > .13 && v < .67;
            if (pane && Math.abs(u - .5) > .012 && Math.abs(v - .47) > .010) {
                double glow = Grain.cell(Math.floor(along), Math.floor(up));
                return Shades.scale(glow > .8 ? 0x8C8466 : 0x4C5D6E, .8 + .5 * v + .3 * glow);
            }
            return frame ? 0xDEDAD0 : wall.at(p, n);
        };
    }

    static Paint leaves(int rgb) {
        return (p, n) -> Shades.scale(rgb, .55 + .85 * Grain.rough(p.x() * 7 + p.y() * 3, p.y() * 7 - p.z() * 6));
    }

    /** Bars of two colours one above the other, like on a barrier. */
    static Paint bands(int oneRgb, int otherRgb, double height) {
        return (p, n) -> Math.floorMod((long) Math.floor(p.y() / height), 2L) == 0 ? oneRgb : otherRgb;
    }

    private static double edge(double value) {
        double inside = value - Math.floor(value);
        return Math.min(inside, 1 - inside);
    }
}
