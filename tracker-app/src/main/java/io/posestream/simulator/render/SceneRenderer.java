package io.posestream.simulator.render;

import io.posestream.simulator.scene.Actor;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a scene at a moment. Keeps its buffers from picture to picture, so it belongs to one thread. */
public final class SceneRenderer {
    private final Scene scene;
    private final Mount mount;
    private final Canvas canvas;
    private final Backdrop backdrop;
    private final Shadows shadows;
    private final Painter painter;
    private final Witness witness;
    private Region painted = new Region();

    /** Ray traces the place, which takes a moment. */
    public SceneRenderer(Scene scene, CameraMotion motion, long seed, int width, int height) {
        this.scene = scene;
        this.mount = new Mount(scene.viewpoint(), motion, seed, width, height);
        this.canvas = new Canvas(width, height);
        this.backdrop = backdrop(scene, mount);
        this.shadows = new Shadows(canvas, scene.setting().sun());
        this.painter = new Painter(canvas, scene.setting().sun());
        this.witness = new Witness(canvas);
    }

    private static Backdrop backdrop(Scene scene, Mount mount) {
        Lens lens = mount.still() ? mount.resting() : mount.resting().widened(Mount.WIDENING);
        Canvas place = RayTracer.trace(scene.setting(), lens);
        return mount.still() ? new StillBackdrop(place) : new TurningBackdrop(place, lens);
    }

    /**
     * Draws the moment; {@link #pixels()} shows it until the next call.
     *
     * @param timeS seconds since the start of the scene
     * @return truth by rising id
     */
    public List<PersonTruth> render(double timeS) {
        Lens lens = mount.at(timeS);
        backdrop.restore(canvas, lens, painted);
        painted = new Region();
        List<Portrait> portraits = new ArrayList<>();
        for (int i = 0; i < scene.cast().size(); i++) {
            Actor actor = scene.cast().get(i);
            portraits.add(Portrait.of(actor, i + 1, timeS, lens));
        }
        portraits.sort(Comparator.comparingDouble((Portrait p) -> -p.depthM()));
        portraits.forEach(portrait -> shadows.cast(portrait.shapes(), lens));
        shadows.apply(painted);
        return paint(portraits, lens);
    }

    private List<PersonTruth> paint(List<Portrait> portraits, Lens lens) {
        painter.look(lens);
        List<List<ScreenCone>> cones = new ArrayList<>();
        int[] silhouettes = new int[portraits.size()];
        for (int i = 0; i < silhouettes.length; i++) {
            cones.add(portraits.get(i).onScreen(lens));
            silhouettes[i] = painter.paint(cones.get(i), portraits.get(i).number(), painted);
        }
        List<PersonTruth> truth = new ArrayList<>();
        for (int i = 0; i < silhouettes.length; i++) {
            witness.testify(portraits.get(i), cones.get(i), silhouettes[i], lens)
                    .ifPresent(truth::add);
        }
        truth.sort(Comparator.comparingLong((PersonTruth t) -> t.person().trackId()));
        return truth;
    }

    /** The picture drawn last, 0xRRGGBB by rows; overwritten by the next {@link #render}. */
    public int[] pixels() {
        return canvas.rgb;
    }

    /** Whose pixel it is: number in the cast from 1, or 0 for the place; as {@link #pixels()}. */
    public byte[] owners() {
        return canvas.owner;
    }
}
