package fr.retours.indexer.extract.place;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordSections;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.FactReason;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds foreign towns that no list has but the text tells: « la ville suédoise de Norrvik », « à Norrvik (Suède) ». */
final class UnknownForeign {
    private static final double CONFIDENCE = 0.75;
    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+){0,2})";
    private static final int FEWEST_ABROAD = 2;

    private final Countries countries;
    private final Pattern byAdjective;
    private final Pattern byCountry;
    private final Pattern byLevel;
    private final Pattern inCountry;
    /** Without a country, in a text about places abroad. */
    private final Pattern byTownWord;

    UnknownForeign(Countries countries, KnowledgeBase knowledge) {
        this.countries = countries;
        WordSections words = knowledge.sections("collectivites");
        String of = knowledge.sections("mots-outils").leading("de-seul");
        String country = " \\(([^()\\n]{3,25})\\)";
        byAdjective = Pattern.compile(
                "\\b" + words.atAnyStart("niveau-avec-adjectif") + " (\\p{Ll}[\\p{L}\\p{M}-]+) " + of + NAME);
        byCountry = Pattern.compile("(?<!\\p{L})" + words.leading("a") + NAME + country);
        byLevel = Pattern.compile(
                "(?<!\\p{L})" + words.atAnyStart("niveau-avec-du") + " " + words.leading("du-ou-des") + NAME + country);
        inCountry = Pattern.compile("(?<!\\p{L})" + words.atAnyStart("niveau-avec-pays") + " "
                + of + NAME
                + ",? " + words.leading("en") + "(\\p{Lu}[\\p{L}\\p{M}’' -]{2,24}?)(?=[,.;:)]| "
                + words.anyOf("apres-un-pays") + "(?!\\p{L})|$)");
        byTownWord = Pattern.compile("\\b" + words.atAnyStart("mot-de-ville") + " " + of + NAME);
    }

    /** Finds the towns that overlap no other mention and no blocked stretch. */
    List<CollectiviteMention> find(PlainWords words, List<CollectiviteMention> known, List<Span> blocked) {
        var found = new ArrayList<CollectiviteMention>();
        if (countries.namesForeign(words.text())) {
            add(byAdjective.matcher(words.text()), 2, 1, known, blocked, found);
            add(byCountry.matcher(words.text()), 1, 2, known, blocked, found);
            add(byLevel.matcher(words.text()), 1, 2, known, blocked, found);
            add(inCountry.matcher(words.text()), 1, 2, known, blocked, found);
        }
        if (isAbroad(known, found)) {
            byTownWord
                    .matcher(words.text())
                    .results()
                    .filter(match -> isFree(match.start(1), match.end(1), known, blocked, found))
                    .forEach(match -> found.add(mention(
                            match.start(1), match.end(1), match.group(1), BuiltInRule.LEVEL.reason(match.group()))));
        }
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

    private static boolean isFree(
            int start, int end, List<CollectiviteMention> known, List<Span> blocked, List<CollectiviteMention> found) {
        return known.stream().noneMatch(one -> one.touches(start, end))
                && found.stream().noneMatch(one -> one.touches(start, end))
                && blocked.stream().noneMatch(span -> span.touches(start, end));
    }

    private void add(
            Matcher matcher,
            int name,
            int country,
            List<CollectiviteMention> known,
            List<Span> blocked,
            List<CollectiviteMention> found) {
        while (matcher.find()) {
            int start = matcher.start(name);
            int end = matcher.end(name);
            Optional<String> abroad = countries.code(matcher.group(country)).filter(code -> !code.equals("FR"));
            boolean taken = !isFree(start, end, known, blocked, found);
            if (abroad.isPresent() && !taken) {
                found.add(mention(start, end, matcher.group(name), BuiltInRule.ABROAD.reason(matcher.group(country))));
            }
        }
    }

    private static CollectiviteMention mention(int start, int end, String written, FactReason reason) {
        var body = new Collectivite(
                CollectiviteId.foreign(written), CollectiviteKind.FOREIGN, written, null, null, List.of(), List.of());
        return new CollectiviteMention(start, end, written, body, CONFIDENCE, reason);
    }
}
