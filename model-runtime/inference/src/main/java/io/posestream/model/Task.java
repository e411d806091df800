package io.posestream.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model is for. */
public enum Task {
    /** Boxes around the people in a picture. */
    @JsonProperty("person-detection")
    PERSON_DETECTION,

    /** Keypoints of the one person in a crop. */
    @JsonProperty("pose")
    POSE;

    /** As a manifest spells it. */
    public String label() {
        return this == POSE ? "pose" : "person-detection";
    }
}
