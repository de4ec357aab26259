package fr.retours.api.reconcile;

import fr.retours.api.wording.Wording;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a name can be that of. */
enum EntityType implements Slugged {
    /** A person. */
    PERSON(SuggestionKind.PERSON, null),
    /** A local authority of any level. */
    COLLECTIVITE(SuggestionKind.COLLECTIVITE, null),
    /** A commune. */
    COMMUNE(SuggestionKind.COLLECTIVITE, CollectiviteKind.COMMUNE),
    /** A grouping of communes. */
    EPCI(SuggestionKind.COLLECTIVITE, CollectiviteKind.EPCI),
    /** A département. */
    DEPARTEMENT(SuggestionKind.COLLECTIVITE, CollectiviteKind.DEPARTEMENT),
    /** A région. */
    REGION(SuggestionKind.COLLECTIVITE, CollectiviteKind.REGION),
    /** A local authority abroad. */
    FOREIGN(SuggestionKind.COLLECTIVITE, CollectiviteKind.FOREIGN),
    /** Any other body. */
    ORGANISATION(SuggestionKind.ORGANISATION, null);

    /** What people and bodies are suggested as. */
    static final Set<SuggestionKind> KINDS =
            Set.of(SuggestionKind.PERSON, SuggestionKind.COLLECTIVITE, SuggestionKind.ORGANISATION);

    private final SuggestionKind kind;
    private final @Nullable CollectiviteKind level;

    EntityType(SuggestionKind kind, @Nullable CollectiviteKind level) {
        this.kind = kind;
        this.level = level;
    }

    /** Returns the French name. */
    String label() {
        return Wording.text("reconcile.type." + slug());
    }

    /** Returns the types of something suggested, the most special first; empty for what is no person or body. */
    static List<EntityType> of(Suggestion one) {
        return Arrays.stream(values())
                .filter(type -> type.kind == one.kind() && (type.level == null || type.level == levelOf(one)))
                .sorted((a, b) -> Boolean.compare(a.level == null, b.level == null))
                .toList();
    }

    /** Returns the level of a local authority; null for everything else. */
    static @Nullable CollectiviteKind levelOf(Suggestion one) {
        return one.hint() instanceof SuggestionHint.Territory there ? there.level() : null;
    }
}
