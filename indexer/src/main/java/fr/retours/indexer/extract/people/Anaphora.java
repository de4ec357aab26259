package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Bodies that a function only points back to: « la présidente de l'association », « son directeur ». */
final class Anaphora {
    private static final Map<String, CollectiviteKind> PLACES = Map.of(
            "ville", CollectiviteKind.COMMUNE,
            "commune", CollectiviteKind.COMMUNE,
            "mairie", CollectiviteKind.COMMUNE,
            "departement", CollectiviteKind.DEPARTEMENT,
            "region", CollectiviteKind.REGION,
            "metropole", CollectiviteKind.EPCI,
            "eurometropole", CollectiviteKind.EPCI,
            "agglomeration", CollectiviteKind.EPCI,
            "agglo", CollectiviteKind.EPCI,
            "intercommunalite", CollectiviteKind.EPCI);
    private static final Set<String> HEADS = Set.of(
            "association",
            "federation",
            "confederation",
            "fondation",
            "reseau",
            "cooperative",
            "collectif",
            "syndicat",
            "union",
            "agence",
            "institut",
            "parc",
            "chambre",
            "societe",
            "entreprise",
            "alliance",
            "mouvement",
            "laboratoire",
            "universite",
            "ecole",
            "office",
            "ligue",
            "cluster");
    private static final Set<String> OWNERS = Set.of("son", "sa", "leur");
    private static final Set<String> SMALL = Set.of("de", "du", "d", "a", "au", "la", "l");
    private static final int SENTENCES_BACK = 3;

    private Anaphora() {}

    /** Returns the role with its body, when the words before name one that fits. */
    static RoleSpan complete(Words words, RoleSpan role, BodySpans bodies) {
        if (role.body() != null || role.from() >= role.to()) {
            return role;
        }
        String last = words.folded(role.to() - 1);
        boolean pointing = role.to() - role.from() > 2 && isDefinite(words, role.to() - 2);
        CollectiviteKind level = PLACES.get(last);
        if (pointing && level != null) {
            return resolved(words, role, bodies, span -> isOf(span.collectivite(), level));
        }
        if (pointing && HEADS.contains(last)) {
            return resolved(words, role, bodies, span -> span.isOrganisation() && isCalled(words, span, last));
        }
        boolean owned = role.from() > 0 && OWNERS.contains(words.folded(role.from() - 1));
        return owned
                ? latest(words, role.from() - 1, bodies, span -> true)
                        .map(body -> role.withBody(body, role.end()))
                        .orElse(role)
                : role;
    }

    /** « Brest, représentée par A, élue »: the body represented is the one where the function is held. */
    static RoleSpan represented(Words words, int bearer, RoleSpan role, BodySpans bodies) {
        boolean by = bearer > 1
                && words.folded(bearer - 1).equals("par")
                && words.folded(bearer - 2).startsWith("represente");
        if (role.body() != null || !by) {
            return role;
        }
        int first = words.first(words.sentenceOf(bearer));
        List<BodySpan> before = bodies.within(first, bearer);
        return before.isEmpty() ? role : role.withBody(before.getLast(), role.end());
    }

    /** « du réseau », « de la ville »: an article or a preposition with one stands before the word. */
    private static boolean isDefinite(Words words, int i) {
        String folded = words.folded(i);
        return folded.equals("la") || folded.equals("l") || folded.equals("du") || folded.equals("au");
    }

    private static RoleSpan resolved(Words words, RoleSpan role, BodySpans bodies, Predicate<BodySpan> fits) {
        int to = role.to() - 1;
        while (to > role.from() + 1 && SMALL.contains(words.folded(to - 1))) {
            to--;
        }
        int end = to;
        return latest(words, role.from(), bodies, fits)
                .or(() -> next(words, role.end(), bodies, fits))
                .map(body -> new RoleSpan(role.from(), end, body, role.end(), role.end(), role.former(), role.end()))
                .orElse(role);
    }

    private static Optional<BodySpan> latest(Words words, int before, BodySpans bodies, Predicate<BodySpan> fits) {
        int sentence = words.sentenceOf(before);
        List<BodySpan> near = bodies.within(words.first(Math.max(0, sentence - SENTENCES_BACK)), before).stream()
                .filter(fits)
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(near.getLast());
    }

    private static Optional<BodySpan> next(Words words, int from, BodySpans bodies, Predicate<BodySpan> fits) {
        int end = words.end(words.sentenceOf(from - 1));
        return bodies.within(from, end).stream().filter(fits).findFirst();
    }

    private static boolean isCalled(Words words, BodySpan span, String head) {
        return words.folded(span.from()).equals(head)
                || (span.from() > 0 && words.folded(span.from() - 1).equals(head));
    }

    private static boolean isOf(@Nullable Collectivite place, CollectiviteKind level) {
        return place != null && place.kind() == level;
    }
}
