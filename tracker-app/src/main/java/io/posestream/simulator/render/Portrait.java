package io.posestream.simulator.render;

import io.posestream.simulator.body.BodyKeypoints;
import io.posestream.simulator.body.BodyShapes;
import io.posestream.simulator.body.Figure;
import io.posestream.simulator.body.Joint;
import io.posestream.simulator.geometry.RoundCone;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.Actor;
import java.util.List;

/**
 * One member of the cast at one moment, ready to be drawn.
 *
 * @param number in the cast, from 1
 * @param depthM of the pelvis along the optical axis
 */
record Portrait(Actor actor, int number, List<RoundCone> shapes, List<Vec3> keypoints, double depthM) {

    static Portrait of(Actor actor, int number, double timeS, Lens lens) {
        Figure figure = actor.motion().at(timeS);
        double depth = figure.at(Joint.PELVIS).minus(lens.position()).dot(lens.forward());
        return new Portrait(
                actor, number, BodyShapes.of(actor.body(), figure), BodyKeypoints.of(actor.body(), figure), depth);
    }

    /** The parts of the body that are in front of the camera. */
    List<ScreenCone> onScreen(Lens lens) {
        return shapes.stream()
                .filter(cone -> ScreenCone.inFront(lens, cone))
                .map(cone -> ScreenCone.of(lens, cone))
                .toList();
    }
}
