package fr.retours.cli.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import fr.retours.cli.terminal.Console;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** What a line of the log looks like. */
public enum LogFormat {
    /** For people: date, level, class and message. */
    TEXT {
        @Override
        public Console begin(Console console) {
            return console;
        }
    },
    /** For programs: a JSON object a line, {@link JsonLogEncoder}. */
    JSON {
        @Override
        public Console begin(Console console) {
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            var appender = (ConsoleAppender<ILoggingEvent>) root.getAppender(APPENDER);
            var encoder = new JsonLogEncoder();
            encoder.setContext(root.getLoggerContext());
            encoder.start();
            appender.stop();
            appender.setEncoder(encoder);
            appender.start();
            return new Console(console.out(), new PrintWriter(new LogWriter(), true), false, true);
        }
    };

    /** As {@code logback.xml} names it. */
    private static final String APPENDER = "STDERR";

    /** Writes the log so from now on, and returns the console whose news go the same way. */
    public abstract Console begin(Console console);
}
