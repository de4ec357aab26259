package fr.retours.indexer;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A recap's facts as JSON tells them: the annotation guide's keys, and beside each string its proof. Every key is
 * always written, but {@code author} only where there is one: it is younger than what data folders keep.
 */
record FactsWire(
        String id,
        String title,
        @Nullable String url,
        @Nullable String published,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JacksonInject(value = FactsJson.AUTHOR, useInput = OptBoolean.TRUE)
        String author,

        String summary,
        String body,
        String text,
        NarrationWire narration,
        @Nullable EventWire event,
        List<PersonWire> people,
        List<CollectiviteWire> collectivites,
        List<OrganisationWire> organisations,
        ThemesWire themes,
        List<MentionWire> mentions,
        List<TerritoryWire> territories) {

    /** Whether the recap tells an event, and what shows it. */
    record NarrationWire(String kind, double confidence, List<Evidence> evidence, List<FactReason> reasons) {}

    /**
     * @param start the first day, as {@code end} is the last one; where the recap gives no date at all, the day of its
     *     publication; null where the date is vaguer or neither is known
     * @param date when it was, as EDTF: the same, or the month, season or year
     */
    record EventWire(
            String id,
            String title,
            String kind,
            @Nullable String start,
            @Nullable String end,
            @Nullable String date,
            @Nullable PlaceWire place,
            @Nullable AttendanceWire attendance,
            double confidence,
            List<Evidence> evidence,
            List<FactReason> reasons,
            List<PropertyWire> properties) {}

    /** What backs a property of the event. */
    record PropertyWire(
            String id, String property, double confidence, List<Evidence> evidence, List<FactReason> reasons) {}

    record PlaceWire(
            @Nullable String collectivite,
            @Nullable String code,
            @Nullable String venue,
            @Nullable String territory) {}

    record AttendanceWire(int count, String qualifier) {}

    record PersonWire(
            String id,
            String name,
            List<String> aliases,
            boolean tookPart,
            List<String> parts,
            List<PartWire> partFacts,
            List<RoleWire> roles,
            double confidence,
            List<Evidence> evidence,
            List<FactReason> reasons,
            KnownAs knownAs) {}

    /** The name and other forms in the whole corpus. */
    record KnownAs(String name, List<String> aliases) {}

    record PartWire(String id, String part, double confidence, List<Evidence> evidence, List<FactReason> reasons) {}

    /**
     * @param organisation the body as the recap names it
     * @param organisationId the same as an id
     */
    record RoleWire(
            String id,
            @Nullable String function,
            @Nullable String organisation,
            @Nullable String organisationId,
            @Nullable String portfolio,
            boolean former,
            double confidence,
            List<Evidence> evidence,
            List<FactReason> reasons) {}

    record CollectiviteWire(
            String id,
            String name,
            List<String> aliases,
            @Nullable String code,
            boolean tookPart,
            List<String> links,
            List<LinkWire> linkFacts,
            double confidence,
            List<Evidence> evidence,
            List<FactReason> reasons) {}

    /** @param numbers by register */
    record OrganisationWire(
            String id,
            String name,
            List<String> aliases,
            boolean tookPart,
            List<String> links,
            List<LinkWire> linkFacts,
            double confidence,
            List<Evidence> evidence,
            List<FactReason> reasons,
            KnownAs knownAs,
            SortedMap<String, String> numbers) {}

    record LinkWire(String id, String link, double confidence, List<Evidence> evidence, List<FactReason> reasons) {}

    /** An authority itself, whatever the recap says of it: one it names, or one above such. */
    record TerritoryWire(
            String id,
            String level,
            String name,
            @Nullable PointWire point,
            @Nullable Integer population,
            List<String> partOf,
            List<String> candidates) {}

    record PointWire(double latitude, double longitude, boolean approximate) {}

    record ThemesWire(List<String> main, List<String> also, List<ThemeWire> facts) {}

    record ThemeWire(
            String id,
            String theme,
            boolean main,
            double confidence,
            List<Evidence> evidence,
            List<FactReason> reasons) {}

    record MentionWire(int start, int end, String id) {}
}
