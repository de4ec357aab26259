package fr.retours.cli.log;

import java.io.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes each line that is written a line of the log. */
final class LogWriter extends Writer {
    /** Let through by {@code logback.xml}. */
    private static final Logger LOG = LoggerFactory.getLogger("retours");

    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int start, int length) {
        synchronized (lock) {
            line.append(text, start, length);
            int end;
            while ((end = line.indexOf("\n")) >= 0) {
                LOG.info(line.substring(0, end).strip());
                line.delete(0, end + 1);
            }
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
