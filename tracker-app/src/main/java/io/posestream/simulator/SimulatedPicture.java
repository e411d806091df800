package io.posestream.simulator;

import io.posestream.frame.TrackedPerson;
import io.posestream.image.TimedPicture;
import io.posestream.simulator.render.PersonTruth;
import java.util.List;

/**
 * A drawn picture and what is in it.
 *
 * @param timed owned by the receiver, who closes the picture
 * @param people everybody who is at least partly within the picture, wholly hidden people included, by rising id
 */
public record SimulatedPicture(TimedPicture timed, List<PersonTruth> people) {

    public SimulatedPicture {
        people = List.copyOf(people);
    }

    public List<TrackedPerson> truth() {
        return people.stream().map(PersonTruth::person).toList();
    }
}
