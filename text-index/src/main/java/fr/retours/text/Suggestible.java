package fr.retours.text;

import fr.retours.model.OrganisationId;
import fr.retours.model.PersonId;
import fr.retours.model.Slugged;
import fr.retours.model.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Something that can be suggested.
 *
 * @param aliases other names it is found by
 * @param day first day of a recap's event, since 1970-01-01; 0 for what has no day
 * @param keys label and aliases as {@link Folding#key} has them
 */
record Suggestible(
        SuggestionKind kind, String id, String label, List<String> aliases, int recaps, long day, List<String> keys) {
    /** By kind, then what most recaps name, then the latest. */
    private static final Comparator<Suggestible> POPULAR_FIRST = Comparator.comparing(Suggestible::kind)
            .thenComparing(Comparator.comparingInt(Suggestible::recaps).reversed())
            .thenComparing(Comparator.comparingLong(Suggestible::day).reversed())
            .thenComparing(one -> one.keys().getFirst())
            .thenComparing(Suggestible::id);

    private static Suggestible of(
            SuggestionKind kind, String id, String label, List<String> aliases, int recaps, long day) {
        var keys = Stream.concat(Stream.of(label), aliases.stream())
                .map(Folding::key)
                .toList();
        return new Suggestible(kind, id, label, aliases, recaps, day, keys);
    }

    /** Lists all that the live recaps of an index hold, most popular first within a kind. */
    static List<Suggestible> all(IndexReader reader, EntityNames names) throws IOException {
        List<Suggestible> all = new ArrayList<>();
        for (var leaf : reader.leaves()) {
            addRecaps(leaf.reader(), all);
        }
        for (EntityNames.Named one : names.named()) {
            all.add(of(kindOf(one.id()), one.id(), one.name(), one.aliases(), one.recaps(), 0));
        }
        LiveCounts.of(reader, Facet.THEME.slug()).forEach((slug, recaps) -> {
            var theme = Slugged.of(Theme.class, slug);
            all.add(of(SuggestionKind.THEME, theme.id(), theme.label(), List.of(), recaps, 0));
        });
        all.sort(POPULAR_FIRST);
        return all;
    }

    private static void addRecaps(LeafReader segment, List<Suggestible> all) throws IOException {
        var ids = DocValues.getSorted(segment, RecapFields.ID);
        var titles = DocValues.getBinary(segment, RecapFields.TITLE);
        var days = DocValues.getSortedNumeric(segment, RecapFields.START);
        var live = segment.getLiveDocs();
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            boolean there = live == null || live.get(doc);
            if (there && ids.advanceExact(doc) && titles.advanceExact(doc)) {
                long day = days.advanceExact(doc) ? days.nextValue() : Long.MIN_VALUE;
                var id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                all.add(of(SuggestionKind.RECAP, id, titles.binaryValue().utf8ToString(), List.of(), 1, day));
            }
        }
    }

    private static SuggestionKind kindOf(String id) {
        if (id.startsWith(PersonId.PREFIX)) {
            return SuggestionKind.PERSON;
        }
        return id.startsWith(OrganisationId.PREFIX) ? SuggestionKind.ORGANISATION : SuggestionKind.COLLECTIVITE;
    }

    /** Returns the suggestion of this. */
    Suggestion suggestion(List<Span> matches) {
        return new Suggestion(kind, id, label, recaps, matches);
    }
}
