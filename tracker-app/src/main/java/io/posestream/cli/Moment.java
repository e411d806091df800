package io.posestream.cli;

import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment as people type it: {@code 2026-05-04T10:15:00Z}, or milliseconds since 1970.
 *
 * @param ms since 1970
 */
record Moment(long ms) {
    static final Moment BEGINNING = new Moment(0);
    static final Moment NEVER = new Moment(Long.MAX_VALUE);

    /** Reads a moment for picocli. */
    static final class Converter implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            try {
                return new Moment(
                        text.matches("\\d{1,18}")
                                ? Long.parseLong(text)
                                : Instant.parse(text).toEpochMilli());
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no time; give it as 2026-05-04T10:15:00Z or as milliseconds since 1970");
            }
        }
    }
}
