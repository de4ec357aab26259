package fr.retours.cli.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long something lasts: {@code 1h}, {@code 90s}, {@code 1h30m}, {@code 2d}, {@code 0.5s}; never less than nothing. */
public final class IntervalConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        String written = value.strip().toUpperCase(Locale.ROOT);
        int day = written.indexOf('D') + 1;
        String time = written.substring(day).isEmpty() ? "" : "T" + written.substring(day);
        try {
            Duration read = Duration.parse("P" + written.substring(0, day) + time);
            if (!read.isNegative()) {
                return read;
            }
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + value + "' must be like 1h, 90s or 2d");
        }
        throw new TypeConversionException("'" + value + "' must not be less than nothing");
    }
}
