package fr.retours.corpus.parser;

import java.time.Duration;

/** Parsers whose process does not do what it should. */
public final class HostileParsers {
    private HostileParsers() {}

    /**
     * Has files read by {@link HostileParserMain}.
     *
     * @param time of the processor for one file
     */
    public static DocumentParser hostile(Duration time) {
        return new ProcessParser(new ParserLimits(1_000, 64, time, 100_000), HostileParserMain.class);
    }

    /** Has files read by a process that ends when it starts. */
    public static DocumentParser ending() {
        return new ProcessParser(ParserLimits.of(1_000, Duration.ofSeconds(30)), HostileParsers.class);
    }
}
