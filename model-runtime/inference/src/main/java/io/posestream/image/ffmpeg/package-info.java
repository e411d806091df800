/** The only package that imports FFmpeg and JavaCV: decode, encode, read files and cameras. */
@NullMarked
package io.posestream.image.ffmpeg;

import org.jspecify.annotations.NullMarked;
