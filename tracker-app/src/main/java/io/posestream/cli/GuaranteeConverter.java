package io.posestream.cli;

import io.posestream.config.Settings.Delivery.Guarantee;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a guarantee as settings spell it. */
final class GuaranteeConverter implements ITypeConverter<Guarantee> {
    static String spelled(Guarantee guarantee) {
        return guarantee.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Guarantee convert(String value) {
        return Arrays.stream(Guarantee.values())
                .filter(guarantee -> spelled(guarantee).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("expected exactly-once or at-least-once, but was '" + value + "'"));
    }
}
