package fr.retours.indexer.extract.place;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds groupings of communes whose name is none of today's. Where one of today's alone has the same kind and proper words, it
 * is meant; else, as where it no longer exists, the code stays open.
 */
final class UnknownEpci {
    private static final double CONFIDENCE = 0.6;
    private static final double CHOSEN = 0.75;
    /** « communauté de commune de X »: one body with that of the plural. */
    private static final Pattern SINGULAR = Pattern.compile("(?<=[Cc]ommunauté de commune)(?= )");

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*";
    private static final Pattern GROUPING =
            Pattern.compile("(?:(?:[Cc]ommunauté|[Cc]té) (?:de [Cc]ommunes?|d['’][Aa]gglo(?:mération)?|[Uu]rbaine)"
                    + "|(?<![\\p{L}\\p{N}.'’-])(?:CC|CA|CU|[Cc]om['’ -]?[Cc]om|[Cc]omm['’ -]?[Cc]omm|[Ii]nterco"
                    + "|[Ii]ntercommunalité)(?= (?:du|des|de)\\b| d['’]| [Pp]ays ))"
                    + "(?: (?:du|des|de la|de l['’]|de|d['’]))?\\s?(?:[Pp]ays (?:de (?:la |l['’])?|du |des |d['’])?)?"
                    + NAME_WORD + "(?:(?: |-)(?:(?:de la|de|du|des|d['’]|et|entre|sur|en|la|le|les) ?)?" + NAME_WORD
                    + ")*");

    private final Territories territories;
    private final ContextResolver resolver;

    UnknownEpci(Territories territories, ContextResolver resolver) {
        this.territories = territories;
        this.resolver = resolver;
    }

    /** Finds the groupings that overlap no other mention and no blocked stretch. */
    List<CollectiviteMention> find(
            PlainWords words, List<CollectiviteMention> known, List<Span> blocked, ContextResolver.Context context) {
        var found = new ArrayList<CollectiviteMention>();
        Matcher matcher = GROUPING.matcher(words.text());
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean taken = known.stream().anyMatch(one -> one.touches(start, end) && !isInside(start, end, one))
                    || blocked.stream().anyMatch(span -> span.touches(start, end));
            if (!taken) {
                found.add(mention(start, end, matcher.group(), context));
            }
        }
        return found;
    }

    /** Returns whether a commune's name is but the end of a grouping's, which is this stretch: « CC du Pays de Redon ». */
    static boolean isInside(int start, int end, CollectiviteMention one) {
        return one.body().kind() == CollectiviteKind.COMMUNE && start < one.start() && one.end() <= end;
    }

    private CollectiviteMention mention(int start, int end, String written, ContextResolver.Context context) {
        List<Collectivite> like = territories.epciLike(written);
        return resolver.only(like, context)
                .map(one -> new CollectiviteMention(start, end, written, one, CHOSEN, BuiltInRule.CONTEXT.reason()))
                .orElseGet(() -> new CollectiviteMention(
                        start, end, written, open(written, like), CONFIDENCE, BuiltInRule.OPEN.reason()));
    }

    private static Collectivite open(String written, List<Collectivite> like) {
        String name = SINGULAR.matcher(written).replaceFirst("s");
        List<CollectiviteId> candidates = like.stream().map(Collectivite::id).toList();
        return new Collectivite(
                CollectiviteId.open(name), CollectiviteKind.EPCI, name, null, null, List.of(), candidates);
    }
}
