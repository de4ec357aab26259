package fr.retours.api.dossier;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, the same on the page and in a document.
 *
 * @param kind what sort of thing it is about, in French
 * @param summary a French line; empty for none
 * @param page path of the page about the same
 * @param self address of the dossier
 * @param timeline address of its events year by year, as far as that view knows what narrows them
 * @param narrowing by what it is narrowed, in words; empty when it is whole
 * @param certainty how sure facts must be that it holds
 * @param years how many events, earliest year first, events without date last
 * @param dots where the events were held, as far as the drawing of France has it
 */
public record Dossier(
        String title,
        String kind,
        String summary,
        String page,
        FilteredAddress self,
        FilteredAddress timeline,
        List<String> narrowing,
        CertaintyChoice certainty,
        List<Year> years,
        List<Dot> dots,
        List<Section> sections,
        DatasetCitation citation) {
    /**
     * The events of one year.
     *
     * @param number null for those without a date
     */
    public record Year(@Nullable Integer number, long events) {
        /** Returns which year it is, in French. */
        public String label() {
            return number == null ? Wording.text("dossier.undated") : String.valueOf(number);
        }
    }

    /**
     * A place in the drawing of France.
     *
     * @param radius by the number of events
     */
    public record Dot(String name, long events, double x, double y, double radius) {}

    /**
     * A part of the dossier.
     *
     * @param left how many more there are
     */
    public record Section(String heading, List<Entry> entries, long left) {}

    /**
     * One fact.
     *
     * @param path of a page; null for none
     * @param details in French, each by itself
     * @param quote the sentence that proves it; null where none is at hand
     * @param source path of the recap that has the sentence
     */
    public record Entry(
            EntryLead lead,
            String title,
            @Nullable String path,
            List<String> details,
            @Nullable String quote,
            @Nullable String source) {
        /** Makes one without a sentence. */
        static Entry of(EntryLead lead, String title, @Nullable String path, List<String> details) {
            return new Entry(lead, title, path, details, null, null);
        }
    }

    /** Returns what it is narrowed by and how sure its facts are, each a French sentence. */
    public List<String> bounds() {
        return Stream.of(
                        narrowing.isEmpty() ? "" : Wording.text("dossier.narrowed", String.join(", ", narrowing)),
                        certainty.caption())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Returns the largest number of events of one year, at least 1. */
    public long most() {
        return years.stream().mapToLong(Year::events).max().orElse(1);
    }
}
