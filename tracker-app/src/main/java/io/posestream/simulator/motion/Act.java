package io.posestream.simulator.motion;

/** Something a person does, as a pure function of time. */
@FunctionalInterface
public interface Act {

    /**
     * @param timeS seconds since the act began; may exceed its planned length a little while the next one takes over
     */
    Stance at(double timeS);
}
