package fr.retours.api.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.wording.FrenchDays;
import fr.retours.model.file.Sha256;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An error that a visitor reports.
 *
 * @param id by which it is settled: a digest of the day and of what was sent, so that a form sent twice is one report
 * @param received the day, as ISO 8601
 * @param page of this site that it is about; empty for none
 * @param fact that it is about, in the visitor's words; empty for none
 * @param text what is wrong
 * @param contact where the visitor wants an answer; empty for nowhere, and once it is settled
 * @param settled the day on which an editor settled it; empty until then
 * @param by the account of that editor
 */
public record VisitorReport(
        String id, String received, String page, String fact, String text, String contact, String settled, String by) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** @throws java.time.DateTimeException if a day is none */
    public VisitorReport {
        Stream.of(id, page, fact, text, contact, by).forEach(Objects::requireNonNull); // a file may be damaged
        Stream.of(received, settled).filter(day -> !day.isEmpty()).forEach(LocalDate::parse);
    }

    /** Makes one that comes on a day. */
    static VisitorReport of(LocalDate day, ReportDraft sent) {
        String id = Sha256.of(String.join("\n", day.toString(), sent.page(), sent.fact(), sent.text(), sent.contact()));
        return new VisitorReport(id, day.toString(), sent.page(), sent.fact(), sent.text(), sent.contact(), "", "");
    }

    /** Reads one. */
    static VisitorReport read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, VisitorReport.class);
    }

    /** Writes it as JSON. */
    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts must have a JSON form", e);
        }
    }

    /** Returns the same, settled: where to answer is no longer of use. */
    VisitorReport settled(LocalDate day, String account) {
        return new VisitorReport(id, received, page, fact, text, "", day.toString(), account);
    }

    /** Tells whether an editor settled it. */
    @JsonIgnore
    public boolean isSettled() {
        return !settled.isEmpty();
    }

    /** Returns all that the visitor wrote. */
    public String said() {
        return String.join("\n", page, fact, text, contact);
    }

    /** Returns a day of it as French writes it. */
    public static String day(String iso) {
        return FrenchDays.of(LocalDate.parse(iso));
    }
}
