package io.posestream.frame;

import java.util.List;

/**
 * The colour in which a track is shown, the same in the browser and in video: track {@code id} has colour {@code id mod
 * 12}. Neighbouring ids differ in hue and in lightness, so they stay apart for colour-blind people too; a track's state
 * is told by line style, never by colour.
 */
public final class TrackPalette {
    /** Red, green, blue as {@code 0xRRGGBB}; bright, since pictures are mostly darker. */
    public static final List<Integer> COLORS = List.of(
            0x4CC9F0, 0xFFB000, 0x2FD39A, 0xFF7AB6, 0xF4E04D, 0x8C9EFF, 0xFF7F50, 0xB9F26B, 0xD29BFD, 0x00D5C8,
            0xFFC9A3, 0xA5C8FF);

    private TrackPalette() {}

    /** The colour of a track as {@code 0xRRGGBB}. */
    public static int color(long trackId) {
        return COLORS.get((int) Math.floorMod(trackId, (long) COLORS.size()));
    }
}
