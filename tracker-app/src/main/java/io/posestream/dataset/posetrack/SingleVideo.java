package io.posestream.dataset.posetrack;

import io.posestream.dataset.JsonPlace;
import org.jspecify.annotations.Nullable;

/** Holds a file to one video: track ids mean nothing across videos. */
final class SingleVideo {
    private @Nullable String first;

    void accept(JsonPlace image) {
        if (!image.has("vid_id")) {
            return;
        }
        String video = image.get("vid_id").text();
        if (first == null) {
            first = video;
        } else if (!first.equals(video)) {
            throw image.get("vid_id")
                    .refusal("is video " + video + " after video " + first + "; write one file for each video");
        }
    }
}
