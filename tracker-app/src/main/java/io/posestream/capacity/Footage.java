package io.posestream.capacity;

import io.posestream.app.Sources;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import java.util.ArrayList;
import java.util.List;

/** A coded clip of simulated people, made once and shown again and again. It begins with a key frame. */
record Footage(List<EncodedPicture> pictures) {
    private static final int SECONDS = 4;

    static Footage film(int people, double fps, String size) {
        String location = "sim:?scene=plaza&people=" + people + "&fps=" + fps + "&size=" + size + "&seconds=" + SECONDS;
        List<EncodedPicture> pictures = new ArrayList<>();
        try (EncodedSource camera = new Sources().openEncoded(location)) {
            EncodedPicture next;
            while ((next = camera.next()) != null) {
                pictures.add(next);
            }
        }
        return new Footage(pictures);
    }

    EncodedPicture at(long seq) {
        return pictures.get((int) (seq % pictures.size()));
    }
}
