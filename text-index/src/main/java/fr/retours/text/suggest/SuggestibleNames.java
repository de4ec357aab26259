package fr.retours.text.suggest;

import fr.retours.model.id.PersonId;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.text.LatinFolding;
import fr.retours.text.Facet;
import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.entity.EntityNames;
import fr.retours.text.entity.EventOccasions;
import fr.retours.text.entity.LastOffices;
import fr.retours.text.entity.LiveCounts;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Gathers all that the live recaps of an index hold and that can be suggested. */
final class SuggestibleNames {
    private static final String WORD_PREFIX = "word:";
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.’'-]*\\p{Lu}[\\p{Lu}\\p{N}.]*");

    private final List<Suggestible> all = new ArrayList<>();
    private final List<FrequentWords.Word> words;
    /** The words, and the parts they are made of: no other names matter to {@link #addWord}. */
    private final Set<String> spellings = new HashSet<>();
    /** Names of what has a page of its own: as a word it would only be in the way. */
    private final Set<String> taken = new HashSet<>();
    /** The words of names of people and places. */
    private final Set<String> proper = new HashSet<>();

    private SuggestibleNames(List<FrequentWords.Word> words) {
        this.words = words;
        words.stream()
                .flatMap(word -> NameWords.of(word.form()).words().stream())
                .forEach(part -> spellings.add(part.text()));
    }

    /** Lists them, most popular first within a kind. */
    static PackedSuggestibles of(IndexReader reader, EntityNames names) throws IOException {
        var gathered = new SuggestibleNames(FrequentWords.of(reader));
        var occasions = new EventOccasions(reader);
        for (var leaf : reader.leaves()) {
            gathered.addRecaps(leaf, occasions);
        }
        gathered.addEntities(names, LastOffices.of(reader, occasions));
        Map<String, Integer> themes = new TreeMap<>();
        LiveCounts.forEach(reader, Facet.THEME.slug(), (theme, recaps) -> themes.merge(theme, recaps, Integer::sum));
        themes.forEach(gathered::addTheme);
        gathered.words.forEach(gathered::addWord);
        return new PackedSuggestibles(Suggestible.popularFirst(gathered.all));
    }

    private void addRecaps(LeafReaderContext leaf, EventOccasions occasions) throws IOException {
        var ids = DocValues.getSorted(leaf.reader(), RecapFields.ID);
        var titles = DocValues.getBinary(leaf.reader(), RecapFields.TITLE);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            var occasion = occasions.at(leaf.docBase + doc);
            if (occasion != null && ids.advanceExact(doc) && titles.advanceExact(doc)) {
                var id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                var title = titles.binaryValue().utf8ToString();
                all.add(new Suggestible(SuggestionKind.RECAP, id, title, List.of(), List.of(), 1, occasion));
            }
        }
    }

    private void addEntities(EntityNames names, Map<String, SuggestionHint> offices) {
        Set<String> shortened = shortenedNames(names);
        for (EntityNames.Named named : names.named()) {
            var one = named.value();
            if (one.id().startsWith(PersonId.PREFIX)) {
                if (shortened.contains(LatinFolding.key(one.name()))) {
                    continue;
                }
                var office = Objects.requireNonNull(offices.get(one.id()), one.id());
                add(SuggestionKind.PERSON, named, office);
            } else if (one.territory() != null) {
                add(SuggestionKind.COLLECTIVITE, named, one.territory());
            } else {
                add(SuggestionKind.ORGANISATION, named, otherName(named));
            }
        }
    }

    /**
     * Returns what one person alone would be called by an initial: « C. Bason » is offered as « Christian Bason » alone, but « J. Martin »
     * beside Jean and Julie Martin.
     */
    private static Set<String> shortenedNames(EntityNames names) {
        Set<String> shortened = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (EntityNames.Named one : names.named()) {
            String key = LatinFolding.key(one.value().name());
            int given = key.indexOf(' ');
            if (one.value().id().startsWith(PersonId.PREFIX) && given > 1) {
                String initial = key.charAt(0) + key.substring(given);
                if (!shortened.add(initial)) {
                    several.add(initial);
                }
            }
        }
        shortened.removeAll(several);
        return shortened;
    }

    private void add(SuggestionKind kind, EntityNames.Named named, SuggestionHint hint) {
        var one = named.value();
        all.add(new Suggestible(kind, one.id(), one.name(), one.aliases(), one.numbers(), named.recaps(), hint));
        one.names().map(NameWords::of).forEach(name -> {
            if (spellings.contains(name.joined())) {
                taken.add(name.joined());
            }
            if (kind != SuggestionKind.ORGANISATION) {
                name.words().stream()
                        .map(AnalyzedTerms.Term::text)
                        .filter(spellings::contains)
                        .forEach(proper::add);
            }
        });
    }

    /** Returns the long form of an abbreviation, or the abbreviation of a long form. */
    private static SuggestionHint otherName(EntityNames.Named named) {
        var one = named.value();
        boolean isShort = ABBREVIATION.matcher(one.name()).matches();
        String name = NameWords.of(one.name()).joined();
        return one.aliases().stream()
                .filter(alias -> isShort
                        ? alias.indexOf(' ') > 0
                        : ABBREVIATION.matcher(alias).matches())
                .filter(alias -> !NameWords.of(alias).joined().equals(name))
                .max(Comparator.comparingInt(String::length))
                .<SuggestionHint>map(SuggestionHint.OtherName::new)
                .orElseGet(() -> new SuggestionHint.Mentions(named.recaps()));
    }

    private void addTheme(String slug, int recaps) {
        var theme = Slugged.of(Theme.class, slug);
        taken.add(NameWords.of(theme.label()).joined());
        all.add(new Suggestible(
                SuggestionKind.THEME,
                theme.id(),
                theme.label(),
                List.of(),
                List.of(),
                recaps,
                new SuggestionHint.Mentions(recaps)));
    }

    private void addWord(FrequentWords.Word word) {
        var name = NameWords.of(word.form());
        boolean partOfName = Character.isUpperCase(word.form().codePointAt(0))
                && name.parts().allMatch(proper::contains);
        if (!partOfName && !taken.contains(name.joined())) {
            all.add(new Suggestible(
                    SuggestionKind.WORD,
                    WORD_PREFIX + LatinFolding.fold(word.form()),
                    word.form(),
                    word.others(),
                    List.of(),
                    word.recaps(),
                    new SuggestionHint.Mentions(word.recaps())));
        }
    }
}
