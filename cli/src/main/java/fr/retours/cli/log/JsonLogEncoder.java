package fr.retours.cli.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.JsonEscapeUtil;

/**
 * Writes a line of the log as one JSON object: {@code level}, {@code threadName}, {@code loggerName}, {@code throwable} with
 * its causes, {@code timestamp} in UTC as in ISO 8601, {@code message} as people read it, and the line's own keys, whose values are numbers or text.
 */
public final class JsonLogEncoder extends JsonEncoder {
    /** Writes nothing twice, and nothing that no line of ours has. */
    public JsonLogEncoder() {
        setWithSequenceNumber(false);
        setWithTimestamp(false);
        setWithNanoseconds(false);
        setWithContext(false);
        setWithMarkers(false);
        setWithMDC(false);
        setWithKVPList(false);
        setWithArguments(false);
        setWithMessage(false);
    }

    @Override
    protected void appendCustomFields(StringBuilder line, ILoggingEvent event) {
        line.append(VALUE_SEPARATOR);
        appenderMember(line, TIMESTAMP_ATTR_NAME, event.getInstant().toString());
        line.append(VALUE_SEPARATOR);
        appenderMember(line, MESSAGE_ATTR_NAME, JsonEscapeUtil.jsonEscapeString(event.getFormattedMessage()));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> {
                line.append(VALUE_SEPARATOR);
                if (pair.value instanceof Number number) {
                    appenderMemberWithLongValue(line, pair.key, number.longValue());
                } else {
                    appenderMember(line, pair.key, JsonEscapeUtil.jsonEscapeString(String.valueOf(pair.value)));
                }
            });
        }
    }
}
