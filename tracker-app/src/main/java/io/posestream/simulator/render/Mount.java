package io.posestream.simulator.render;

import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.Viewpoint;

/** Carries the camera: where it looks at any moment. A pure function of time. */
final class Mount {
    /** A picture this much wider and higher than the camera's holds whatever a turning camera sees. */
    static final double WIDENING = 1.45;

    private static final double PAN_RAD = Math.toRadians(7);
    private static final double PAN_PERIOD_S = 14;
    private static final double SWEEP_RAD = Math.toRadians(8);
    private static final double SWEEP_PERIOD_S = 3;
    private static final double ZOOM_GAIN = .5;
    private static final double ZOOM_PERIOD_S = 8;
    private static final double SHAKE_RAD = Math.toRadians(.35);

    private final Viewpoint view;
    private final CameraMotion motion;
    private final double phase;
    private final int width;
    private final int height;

    Mount(Viewpoint view, CameraMotion motion, long seed, int width, int height) {
        this.view = view;
        this.motion = motion;
        this.phase = Math.floorMod(seed, 97L) / 97.0 * 2 * Math.PI;
        this.width = width;
        this.height = height;
    }

    boolean still() {
        return motion == CameraMotion.STILL;
    }

    Lens resting() {
        return Lens.at(view, 0, 0, 0, width, height);
    }

    Lens at(double timeS) {
        return switch (motion) {
            case STILL -> resting();
            case PAN -> turned(PAN_RAD * wave(timeS, PAN_PERIOD_S));
            case SWEEP -> turned(SWEEP_RAD * wave(timeS, SWEEP_PERIOD_S));
            case ZOOM -> resting().zoomed(1 + ZOOM_GAIN * (1 - wave(timeS + ZOOM_PERIOD_S / 4, ZOOM_PERIOD_S)) / 2);
            case SHAKE ->
                Lens.at(
                        view,
                        SHAKE_RAD * tremble(timeS, 0),
                        SHAKE_RAD * tremble(timeS, 2),
                        SHAKE_RAD * .6 * tremble(timeS, 4),
                        width,
                        height);
        };
    }

    private Lens turned(double panRad) {
        return Lens.at(view, panRad, 0, 0, width, height);
    }

    private static double wave(double timeS, double periodS) {
        return Math.sin(2 * Math.PI * timeS / periodS);
    }

    /** Three waves that never repeat together, about −1..1. */
    private double tremble(double timeS, double shift) {
        double p = phase + shift;
        return .5 * Math.sin(timeS * 5.3 + p)
                + .3 * Math.sin(timeS * 11.7 + 2 * p)
                + .2 * Math.sin(timeS * 19.1 + 3 * p);
    }
}
