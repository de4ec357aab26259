package fr.retours.indexer.extract.event;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the building where an event was held: « au Palais d'Iéna », « à l'Hôtel de Ville de Lyon », « au ministère de… ». */
final class VenueFinder {
    private static final String TO = "(?<!\\p{L})(?:[Aa]u|[Àà] la|[Àà] l['’]|[Dd]ans (?:la|le|les|l['’])|[Aa]ux|[Cc]hez"
            + "|(?:investissai(?:en)?t|a investi|ont investi) (?:la|le|les|l['’])"
            + "|(?:[Dd]ans les locaux|[Aa]u siège|[Aa]u sein|[Dd]ans l['’]enceinte|[Dd]ans les salons|[Dd]ans l['’]hémicycle)"
            + " (?:de la|de l['’]|du|des|de|d['’])) ?";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}’'-]*";
    private static final String LINK = "(?:de la|de l['’]|du|des|de|d['’]|la|le|les|l['’]|et|en)";
    private static final Pattern MINISTRY = Pattern.compile(TO
            + "([Mm]inist[èe]re (?:de la|de l['’]|du|des|de|d['’]) ?\\p{L}[\\p{L}’'-]*(?: (?:et |de la |de l['’]|du |des |de )?(?:"
            + CAPITAL
            + "|écologique|économique|sociale?|solidaire|numérique|territoriale?|publique|supérieure?|nationale))*)");
    /** Words behind which « à l'Université de… », « au Sénat » is where someone works or a law was read. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:^|\\P{L})(?:professeure?s?|chercheu\\p{L}+|enseignante?s?|enseignante?-\\p{L}+|maîtres?(?:se)? de conférences?"
                    + "|étudiante?s?|doctorante?s?|directeur|directrice|responsable|chargée? de \\p{L}+|docteure?|économiste|sociologue"
                    + "|géographe|politiste|juriste|diplômée?s?|conseill[eè]re?|cheffe?|déléguée?|députée?s?|sénat\\p{L}+|votée?s?|adoptée?s?"
                    + "|examinée?s?|déposée?s?|lecture|amendements?|proposition de loi|projet de loi|collaborat\\p{L}+|stagiaire)"
                    + "(?!\\p{L})[^.;:]{0,35}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int BEFORE = 60;
    private static final String PARIS = "75056";

    private final Map<String, String> communes = new HashMap<>();
    private final Pattern listed;
    private final Pattern building;

    /**
     * A building.
     *
     * @param start offset of its name
     * @param end offset just past its name
     * @param commune the commune that the name makes certain
     */
    record Venue(int start, int end, String name, @Nullable CollectiviteId commune) {}

    VenueFinder() {
        var rows = WordTable.read("lists/lieux.tsv", 1).rows();
        rows.forEach(row -> communes.put(Folding.fold(row.text(0)), row.text(1)));
        listed = Pattern.compile(
                TO + "("
                        + rows.stream()
                                .map(row -> row.text(0))
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(name -> Pattern.quote(name).replace("'", "\\E['’]\\Q"))
                                .collect(Collectors.joining("|"))
                        + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String heads = WordTable.read("lists/lieux-tete.tsv", 1)
                .first()
                .map(head -> "[" + head.substring(0, 1).toUpperCase(Locale.ROOT)
                        + head.substring(0, 1).toLowerCase(Locale.ROOT) + "]"
                        + Pattern.quote(head.substring(1)).replace("'", "\\E['’]\\Q"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
        building = Pattern.compile(TO + "((?:" + heads + ")(?:[ -](?:" + LINK + " ?)?(?:" + CAPITAL
                + "|congrès|expositions|culture|musique))+)");
    }

    /** Finds the first building between two offsets: one of the list or a ministry before any other. */
    Optional<Venue> find(String text, int from, int to) {
        Optional<Venue> sure = first(listed, text, from, to, true).or(() -> first(MINISTRY, text, from, to, true));
        return sure.or(() -> first(building, text, from, to, false));
    }

    private Optional<Venue> first(Pattern pattern, String text, int from, int to, boolean certain) {
        Matcher matcher = pattern.matcher(text).region(from, to);
        matcher.useTransparentBounds(true);
        boolean found = matcher.find();
        while (found
                && ELSEWHERE
                        .matcher(text.substring(Math.max(from, matcher.start() - BEFORE), matcher.start()))
                        .find()) {
            found = matcher.find();
        }
        if (!found) {
            return Optional.empty();
        }
        String name = matcher.group(1).strip();
        String code = certain ? communes.getOrDefault(Folding.fold(name), PARIS) : "";
        return Optional.of(new Venue(
                matcher.start(1),
                matcher.start(1) + name.length(),
                name,
                code.isEmpty() ? null : CollectiviteId.coded(CollectiviteKind.COMMUNE, code)));
    }
}
