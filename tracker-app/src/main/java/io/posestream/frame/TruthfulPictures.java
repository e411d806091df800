package io.posestream.frame;

import io.posestream.image.PictureSource;
import java.util.List;

/** Pictures of which it is known exactly who is in them, such as drawn ones. Same owner and thread. */
public interface TruthfulPictures extends PictureSource {

    /** Names the keypoints of {@link #people()}, e.g. {@code body-pose/coco-17}. */
    String skeleton();

    /** Everyone in the picture that was handed out last, in its pixels. */
    List<TrackedPerson> people();
}
