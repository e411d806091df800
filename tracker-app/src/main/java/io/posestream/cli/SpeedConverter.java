package io.posestream.cli;

import io.posestream.replay.Replay;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a speed: a number above 0, or {@code max}. */
final class SpeedConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        if (text.equals("max")) {
            return Replay.AT_ONCE;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
            throw new TypeConversionException("'" + text + "' is no speed; give a number above 0, or max");
        }
        return Double.valueOf(text);
    }
}
