package io.posestream.app;

import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.ffmpeg.MediaSources;
import io.posestream.image.ffmpeg.SourceSettings;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulationSettings;

/** Opens what a user names: a file, folder, URL or camera through FFmpeg, or a simulated camera ({@code sim:...}). */
public final class Sources {
    /** Starts the name of a simulated camera. */
    public static final String SIMULATED = "sim:";

    private static final int IDLE_PICTURES = 4;

    private final MediaSources media = new MediaSources(new PicturePool(IDLE_PICTURES), SourceSettings.DEFAULT);

    /** @throws io.posestream.image.SourceException with a sentence when it cannot be opened */
    public PictureSource openPictures(String location) {
        return isSimulated(location) ? camera(location) : media.openPictures(location);
    }

    /** @throws io.posestream.image.SourceException with a sentence when it cannot be opened */
    public EncodedSource openEncoded(String location) {
        return isSimulated(location) ? new SimulatedFrames(camera(location)) : media.openEncoded(location);
    }

    /** Whether people are drawn, so that the truth about them is known. */
    public static boolean isSimulated(String location) {
        return location.startsWith(SIMULATED);
    }

    private static SimulatedCamera camera(String location) {
        return new SimulatedCamera(SimulationSettings.parse(location));
    }
}
