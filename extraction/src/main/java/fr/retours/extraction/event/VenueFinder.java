package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the building where an event was held: « au Palais d'Iéna », « à l'Hôtel de Ville de Lyon », « au ministère de… ». */
final class VenueFinder {
    private static final String CAPITAL = "\\p{Lu}[\\p{L}’'-]*";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int BEFORE = 60;
    private static final String PARIS = "75056";

    private final Map<String, String> communes = new HashMap<>();
    private final Pattern listed;
    private final Pattern ministry;
    private final Pattern building;
    /** « le musée Soulages de Rodez a accueilli »: the building is said to receive. */
    private final Pattern host;
    /** Words behind which « à l'Université de… », « au Sénat » is where someone works or a law was read. */
    private final Pattern elsewhere;

    /**
     * A building.
     *
     * @param start offset of its name
     * @param end offset just past its name
     * @param commune the commune that the name makes certain
     */
    record Venue(int start, int end, String name, @Nullable CollectiviteId commune) {}

    VenueFinder(KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("lieux");
        String of = knowledge.sections("mots-outils").anyOf("de-la");
        String to = "(?<!\\p{L})(?:" + words.atAnyStart("dans-un-batiment") + "|"
                + words.atAnyStart("partie-d-un-batiment") + " " + of + ") ?";
        WordTable buildings = knowledge.table("lieux", 1);
        for (WordTable.Row row : buildings.rows()) {
            communes.put(LatinFolding.words(row.text(0)), row.text(1));
        }
        listed =
                Pattern.compile(to + "(" + PhrasePattern.anyOf(buildings.first().toList()) + ")(?!\\p{L})", FLAGS);
        ministry = Pattern.compile(to + "(" + words.atAnyStart("ministere") + " " + of
                + " ?\\p{L}[\\p{L}’'-]*(?: " + words.leading("dans-un-nom-de-ministere") + "?(?:"
                + CAPITAL
                + "|" + words.anyOf("adjectif-de-ministere") + "))*)");
        String heads = PhrasePattern.atAnyStart(
                knowledge.table("lieux-tete", 1).first().toList());
        String named = "(" + heads + "(?:[ -](?:" + words.anyOf("dans-un-nom-de-batiment") + " ?)?(?:" + CAPITAL + "|"
                + words.anyOf("fin-d-un-nom-de-batiment") + "(?!\\p{L})))+)";
        building = Pattern.compile(to + named);
        host = Pattern.compile("(?<!\\p{L})" + words.atAnyStart("batiment-qui-recoit") + " ?" + named
                + "(?: \\d{1,2})? " + words.anyOf("recevait") + "(?!\\p{L})");
        elsewhere =
                Pattern.compile("(?:^|\\P{L})" + words.anyOf("travaille-ailleurs") + "(?!\\p{L})[^.;:]{0,35}$", FLAGS);
    }

    /** Finds the first building between two offsets: one of the list or a ministry before any other. */
    Optional<Venue> find(String text, int from, int to) {
        Optional<Venue> sure = first(listed, text, from, to, true).or(() -> first(ministry, text, from, to, true));
        return sure.or(() -> first(building, text, from, to, false)).or(() -> first(host, text, from, to, false));
    }

    private Optional<Venue> first(Pattern pattern, String text, int from, int to, boolean certain) {
        Matcher matcher = pattern.matcher(text).region(from, to);
        matcher.useTransparentBounds(true);
        boolean found = matcher.find();
        while (found
                && elsewhere
                        .matcher(text.substring(Math.max(from, matcher.start() - BEFORE), matcher.start()))
                        .find()) {
            found = matcher.find();
        }
        if (!found) {
            return Optional.empty();
        }
        String name = matcher.group(1).strip();
        String code = certain ? communes.getOrDefault(LatinFolding.words(name), PARIS) : "";
        return Optional.of(new Venue(
                matcher.start(1),
                matcher.start(1) + name.length(),
                name,
                code.isEmpty() ? null : CollectiviteId.coded(CollectiviteKind.COMMUNE, code)));
    }
}
