package io.posestream.clips;

import io.posestream.estimation.Backbone;
import io.posestream.image.PictureSource;
import java.util.function.Function;

/**
 * What making data needs of the rest of the product; all of it stays with the caller.
 *
 * @param backbone whose maps are kept
 * @param open opens a video or picture file by its name
 * @param followers makes a follower for a video of this name
 */
public record ClipTools(
        Backbone backbone,
        Function<String, PictureSource> open,
        Function<String, PersonFollower> followers,
        Compression.Streams compression) {}
