package io.posestream.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model is for. */
public enum Task {
    /** Boxes around the people in a picture. */
    @JsonProperty("person-detection")
    PERSON_DETECTION,

    /** Keypoints of the one person in a crop. */
    @JsonProperty("pose")
    POSE,

    /** A pose made better by the frames around it. */
    @JsonProperty("temporal-head")
    TEMPORAL_HEAD;

    /** As a manifest spells it. */
    public String label() {
        return switch (this) {
            case PERSON_DETECTION -> "person-detection";
            case POSE -> "pose";
            case TEMPORAL_HEAD -> "temporal-head";
        };
    }
}
