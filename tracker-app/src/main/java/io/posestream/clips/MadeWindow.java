package io.posestream.clips;

import io.posestream.training.WindowSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window and the crops that the backbone was shown.
 *
 * @param crops oldest first, null where there is no look
 */
record MadeWindow(WindowSample sample, List<@Nullable CropImage> crops) {

    MadeWindow {
        crops = Collections.unmodifiableList(new ArrayList<>(crops));
    }
}
