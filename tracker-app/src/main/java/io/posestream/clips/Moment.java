package io.posestream.clips;

import io.posestream.image.Picture;
import java.util.List;
import java.util.Optional;

/**
 * One picture of a clip and who is in it.
 *
 * @param timeNs since the start of the clip's source
 */
record Moment(long timeNs, Picture picture, List<Sighting> people) {

    Moment {
        people = List.copyOf(people);
    }

    Optional<Sighting> of(long person) {
        return people.stream().filter(seen -> seen.person() == person).findFirst();
    }
}
