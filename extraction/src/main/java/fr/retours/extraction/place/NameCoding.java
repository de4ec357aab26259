package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.Optional;

/**
 * Says which local authority a name stands for that somebody else found in a text, by the same lists and context as names that the
 * program finds. Immutable, safe for concurrent use.
 */
public final class NameCoding {
    private static final WordClass ARTICLES = new WordClass("mots-outils", "articles");

    private final Territories territories;
    private final ContextResolver resolver;
    private final ContextResolver.Context context;
    private final LevelCues cues;
    private final KnowledgeBase knowledge;

    NameCoding(
            Territories territories,
            ContextResolver resolver,
            ContextResolver.Context context,
            LevelCues cues,
            KnowledgeBase knowledge) {
        this.territories = territories;
        this.resolver = resolver;
        this.context = context;
        this.cues = cues;
        this.knowledge = knowledge;
    }

    /**
     * Codes a name.
     *
     * @param written with or without the word for its level; it has at least one letter or digit
     * @param kind the level that the text is said to mean; where no authority of the name has it, the name decides
     * @param behind what follows the name in the text: « (93) »
     * @return one with an open code where neither lists nor context decide
     */
    public Collectivite code(String written, CollectiviteKind kind, String behind) {
        List<AuthorityReading> readings = readings(written, kind);
        Optional<Collectivite> chosen = readings.isEmpty()
                ? kind == CollectiviteKind.EPCI ? grouping(written, behind) : Optional.empty()
                : resolver.choose(readings, behind, context);
        return chosen.orElseGet(() -> kind == CollectiviteKind.FOREIGN
                ? new Collectivite(CollectiviteId.foreign(written), kind, written, null, null, List.of(), List.of())
                : ContextResolver.open(
                        written,
                        readings.isEmpty() ? kind : readings.getFirst().body().kind(),
                        readings));
    }

    /** « Métropole de Montpellier »: the only one of its kind and words, or that of a commune whose name is in its own. */
    private Optional<Collectivite> grouping(String written, String behind) {
        return resolver.only(territories.epciLike(written), context)
                .or(() -> Optional.of(readings(written, CollectiviteKind.COMMUNE))
                        .filter(communes -> !communes.isEmpty())
                        .flatMap(communes -> resolver.choose(communes, behind, context))
                        .flatMap(commune -> commune.partOf().stream()
                                .filter(above -> above.kind() == CollectiviteKind.EPCI && isIn(commune, above))
                                .findFirst()));
    }

    private static boolean isIn(Collectivite commune, Collectivite grouping) {
        return (" " + LatinFolding.words(grouping.name()) + " ")
                .contains(" " + LatinFolding.words(commune.name()) + " ");
    }

    /**
     * Lists what a name may stand for at a level: all of it, or what is left behind the word for its level or an article. Where
     * nothing has the name at that level, a name without such a word tells its own.
     */
    private List<AuthorityReading> readings(String written, CollectiviteKind kind) {
        var name = new Sentence(0, written.length(), TextSection.TITLE, false, -1, List.of());
        var words = new PlainWords(new AnnotatedText(written, List.of(name)), knowledge);
        for (int from = 0; from < words.size(); from++) {
            boolean bare = from == 0 || (from == 1 && words.in(0, ARTICLES));
            if (bare || cues.before(words, from).filter(cue -> cue.from() <= 1).isPresent()) {
                List<AuthorityReading> all = territories.named(words.folded(from, words.size()));
                List<AuthorityReading> ofKind =
                        all.stream().filter(one -> one.body().kind() == kind).toList();
                if (!ofKind.isEmpty()) {
                    return ofKind;
                }
                if (bare && !all.isEmpty() && kind != CollectiviteKind.FOREIGN) {
                    return all;
                }
            }
        }
        return List.of();
    }
}
