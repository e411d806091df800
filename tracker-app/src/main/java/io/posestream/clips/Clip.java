package io.posestream.clips;

import java.util.List;

/**
 * Pictures that follow each other, with their people. Owns the pictures.
 *
 * @param name of the scene, video or photograph: the unit of a bootstrap
 * @param fps at least, pictures per second; decides how far apart the looks of a window may lie
 * @param facesHidden heads are made unrecognizable, so that nothing on them is worth learning
 */
record Clip(String name, double fps, boolean facesHidden, List<Moment> moments) implements AutoCloseable {

    Clip {
        moments = List.copyOf(moments);
    }

    @Override
    public void close() {
        moments.forEach(moment -> moment.picture().close());
    }
}
