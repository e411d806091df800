/** What a picture is, how it is decoded and encoded, and how source pixels map to model input and back. */
@NullMarked
package io.posestream.image;

import org.jspecify.annotations.NullMarked;
