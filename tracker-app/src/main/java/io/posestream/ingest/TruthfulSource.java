package io.posestream.ingest;

import io.posestream.frame.TrackedPerson;
import io.posestream.image.EncodedSource;
import java.util.List;

/** A source that knows exactly who is in its pictures, such as a simulated camera. Same owner and thread. */
public interface TruthfulSource extends EncodedSource {

    /** Names the keypoints of {@link #people()}, e.g. {@code body-pose/coco-17}. */
    String skeleton();

    /** Everyone in the picture that {@link #next()} handed out last, in its pixels. */
    List<TrackedPerson> people();
}
