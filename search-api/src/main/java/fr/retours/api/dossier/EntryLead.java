package fr.retours.api.dossier;

import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands before a fact: when it was, or how often. */
public sealed interface EntryLead {
    /** Returns it in French; empty where nothing is known. */
    String text();

    /**
     * When something was.
     *
     * @param first first possible day; null when that is not known
     * @param last last possible day; null when that is not known
     */
    record When(
            String text,
            @Nullable LocalDate first,
            @Nullable LocalDate last) implements EntryLead {
        /** Returns when an event was. */
        static When of(EventTime time) {
            return new When(FrenchDays.of(time), EventDate.firstDay(time.date()), EventDate.lastDay(time.date()));
        }

        /** Returns a date, which may be unknown. */
        static When of(@Nullable EventDate date) {
            String text = date == null ? Wording.text("dossier.undated") : FrenchDays.of(date);
            return new When(text, EventDate.firstDay(date), EventDate.lastDay(date));
        }
    }

    /** At how many events. */
    record Often(long events) implements EntryLead {
        @Override
        public String text() {
            return Wording.text("count.events", events);
        }
    }
}
