package io.posestream.doctor;

import java.util.List;

/** One look at one thing. Takes seconds at most; what it throws is a finding too. */
interface Examination {
    String subject();

    List<Finding> findings();
}
