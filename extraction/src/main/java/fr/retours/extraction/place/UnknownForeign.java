package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.FactReason;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds foreign towns that no list has but the text names: « la ville suédoise de Norrvik », « à Norrvik (Suède) ». */
final class UnknownForeign {
    private static final double CONFIDENCE = 0.75;
    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+){0,2})";
    private static final int FEWEST_ABROAD = 2;

    private final CountryNames countries;
    private final List<Form> withCountry;
    /** Without a country, in a text about places abroad. */
    private final AnchoredPattern byTownWord;

    /** How towns are named with their country, and the groups of the pattern that hold both. */
    private record Form(AnchoredPattern pattern, int name, int country) {}

    UnknownForeign(CountryNames countries, KnowledgeBase knowledge) {
        this.countries = countries;
        WordSections words = knowledge.sections("collectivites");
        String of = knowledge.sections("mots-outils").leading("de-seul");
        String country = " \\(([^()\\n]{3,25})\\)";
        AnchoredPattern byAdjective = AnchoredPattern.atAnyStart(
                words.written("niveau-avec-adjectif"), " (\\p{Ll}[\\p{L}\\p{M}-]+) " + of + NAME);
        AnchoredPattern byCountry =
                AnchoredPattern.of(words.leading("a") + NAME + country, words.written("a").stream());
        AnchoredPattern byLevel = AnchoredPattern.atAnyStart(
                words.written("niveau-avec-du"), " " + words.leading("du-ou-des") + NAME + country);
        AnchoredPattern inCountry = AnchoredPattern.atAnyStart(
                words.written("niveau-avec-pays"),
                " " + of + NAME + ",? " + words.leading("en") + "(\\p{Lu}[\\p{L}\\p{M}’' -]{2,24}?)(?=[,.;:)]| "
                        + words.anyOf("apres-un-pays") + "(?!\\p{L})|$)");
        withCountry = List.of(
                new Form(byAdjective, 2, 1),
                new Form(byCountry, 1, 2),
                new Form(byLevel, 1, 2),
                new Form(inCountry, 1, 2));
        byTownWord = AnchoredPattern.atAnyStart(words.written("mot-de-ville"), " " + of + NAME);
    }

    /**
     * Finds the towns that share no letter with what is taken, and takes theirs.
     *
     * @param known the mentions of local authorities that were found before
     */
    List<CollectiviteMention> find(PlainWords words, List<CollectiviteMention> known, TakenLetters taken) {
        List<CollectiviteMention> found = new ArrayList<>();
        if (countries.namesForeign(words.text())) {
            for (Form form : withCountry) {
                addFree(mentions(form, words), found, taken);
            }
        }
        if (!isAbroad(known, found)) {
            return found;
        }
        Stream<CollectiviteMention> bare =
                byTownWord.in(words).map(match -> mention(match, 1, BuiltInRule.LEVEL.reason(match.group())));
        addFree(bare, found, taken);
        return found;
    }

    /** Returns whether a text names places abroad and more of them than places in France. */
    private static boolean isAbroad(List<CollectiviteMention> known, List<CollectiviteMention> found) {
        long abroad = found.size()
                + known.stream()
                        .filter(one -> one.body().kind() == CollectiviteKind.FOREIGN)
                        .count();
        return abroad >= FEWEST_ABROAD && abroad * 2 > known.size() + found.size();
    }

    private static void addFree(
            Stream<CollectiviteMention> others, List<CollectiviteMention> found, TakenLetters taken) {
        others.filter(one -> taken.isFree(one.start(), one.end())).forEach(one -> {
            found.add(one);
            taken.add(one.start(), one.end());
        });
    }

    private Stream<CollectiviteMention> mentions(Form form, PlainWords words) {
        return form.pattern
                .in(words)
                .filter(match -> countries
                        .code(match.group(form.country))
                        .filter(code -> !code.equals("FR"))
                        .isPresent())
                .map(match -> mention(match, form.name, BuiltInRule.ABROAD.reason(match.group(form.country))));
    }

    private static CollectiviteMention mention(MatchResult match, int name, FactReason reason) {
        String written = match.group(name);
        var body = new Collectivite(
                CollectiviteId.foreign(written), CollectiviteKind.FOREIGN, written, null, null, List.of(), List.of());
        return new CollectiviteMention(match.start(name), match.end(name), written, body, CONFIDENCE, reason);
    }
}
