package io.posestream.ingest;

import io.posestream.frame.TrackedPerson;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source with the same person in every picture. */
record SimulatedSource(EncodedSource pictures, TrackedPerson person) implements TruthfulSource {
    @Override
    public String skeleton() {
        return "body-pose/coco-17";
    }

    @Override
    public List<TrackedPerson> people() {
        return List.of(person);
    }

    @Override
    public double fps() {
        return pictures.fps();
    }

    @Override
    public long expectedPictures() {
        return pictures.expectedPictures();
    }

    @Override
    public boolean live() {
        return pictures.live();
    }

    @Override
    public @Nullable EncodedPicture next() {
        return pictures.next();
    }

    @Override
    public void close() {
        pictures.close();
    }
}
