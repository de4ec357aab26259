package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The curated list of public bodies and well-known networks, with the forms they are written in. Immutable. */
final class KnownOrganisations {

    /** A form of so many words says what it names even without a capital. */
    private static final int LONG = 5;

    private final PhraseSet<Entry> forms = new PhraseSet<>();
    private final Lexicon lexicon;

    /** @param words of all the forms it is written in */
    private record Entry(String name, Set<String> words, boolean lowerCase) {}

    private final Pattern article;

    KnownOrganisations(Lexicon lexicon, KnowledgeBase knowledge) {
        article = Pattern.compile(
                "^" + knowledge.sections("noms-d-organismes").leading("article-officiel") + "(?=\\p{Lu})");
        this.lexicon = lexicon;
        List<WordTable.Row> rows = knowledge.table("organisations", 1).rows();
        for (WordTable.Row row : rows) {
            List<String> written = Stream.concat(
                            Stream.of(row.text(0)), Stream.of(row.text(1).split("\\|", -1)))
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .toList();
            Set<String> words = written.stream()
                    .flatMap(form -> Stream.of(form.split("[ '’]", -1)))
                    .collect(Collectors.toUnmodifiableSet());
            var entry = new Entry(row.text(0), words, row.text(2).equals("minuscules"));
            for (String form : written) {
                forms.add(form, entry);
            }
        }
        for (WordTable.Row row : rows) {
            addWithoutArticle(row);
        }
    }

    /** « Les Grands Voisins »: behind « des » the article of a name of several words is inside the preposition. */
    private void addWithoutArticle(WordTable.Row row) {
        Matcher found = article.matcher(row.text(0));
        if (found.find() && row.text(0).indexOf(' ', found.end()) > 0) {
            String rest = row.text(0).substring(found.end());
            forms.add(rest, new Entry(row.text(0), Set.copyOf(List.of(rest.split(" ", -1))), false));
        }
    }

    /** Finds the longest listed form that starts at a word. */
    Optional<OrganisationMention> at(Words words, int start) {
        return forms.longestAt(words, start)
                .filter(match -> isWrittenAsName(words, match))
                .map(match -> new OrganisationMention(
                        match.start(), match.end(), OrganisationMention.Rule.LISTED, match.value().name));
    }

    /**
     * A form that is not long needs a capital in a word that says something: « les premières neiges » are not the network
     * Les Premières. Where only one word says something and it is also a common word, it must be written exactly as listed.
     */
    private boolean isWrittenAsName(Words words, PhraseSet.Match<Entry> match) {
        Entry entry = match.value();
        if (entry.lowerCase || match.end() - match.start() >= LONG) {
            return true;
        }
        List<Integer> telling = IntStream.range(match.start(), match.end())
                .filter(i -> words.isWord(i) && !words.grammar().hollow().contains(words.folded(i)))
                .boxed()
                .toList();
        if (telling.size() != 1) {
            return IntStream.range(match.start(), match.end()).anyMatch(words::isCapital);
        }
        String word = words.written(telling.getFirst());
        boolean asListed = entry.words().contains(word);
        return (words.isCapital(telling.getFirst()) && (!lexicon.isCommonWord(word) || asListed))
                || (LatinFolding.words(word).length() > 3 && asListed);
    }
}
