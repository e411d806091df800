package io.posestream.cli;

import io.posestream.replay.ReplayBound;
import picocli.CommandLine.ITypeConverter;

/** Reads an offset, written as {@code @1000}, or a {@link Moment}. */
final class BoundConverter implements ITypeConverter<ReplayBound> {
    @Override
    public ReplayBound convert(String text) {
        return text.matches("@\\d{1,18}")
                ? new ReplayBound(true, Long.parseLong(text.substring(1)))
                : new ReplayBound(false, new Moment.Converter().convert(text).ms());
    }
}
