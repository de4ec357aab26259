package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.Affiliations;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Optional;

/** Functions that a verb gives to the name before it: « A succède à B au poste de trésorier », « A préside aussi C ». */
record RolesAtVerbs(FunctionOpenings openings, RoleParser parser, Affiliations affiliations) {
    private static final WordClass POSTS = new WordClass("mots-des-fonctions", "poste");
    private static final WordClass WITHOUT_POST = new WordClass("mots-des-fonctions", "sans-poste");
    private static final WordClass TO_POST = new WordClass("mots-des-fonctions", "devant-poste");
    private static final int FARTHEST_POST = 8;

    /** « A conclut au nom de B », « A lui succède au poste de trésorier »: what is stated behind the verb. */
    List<RoleSpan> behind(Words words, int at, int limit, BodySpans bodies) {
        Optional<RoleSpan> named = affiliations.inTheName(words, at, limit, bodies);
        return named.map(List::of).orElseGet(() -> atPost(words, at, limit, bodies));
    }

    private List<RoleSpan> atPost(Words words, int at, int limit, BodySpans bodies) {
        int most = words.begins(at, WITHOUT_POST) ? at : Math.min(limit, at + FARTHEST_POST);
        for (int i = at + 1; i + 2 < most && words.isWord(i) && !words.begins(i, WITHOUT_POST); i++) {
            if (words.in(i, POSTS)
                    && words.in(i - 1, TO_POST)
                    && words.grammar().of().contains(words.folded(i + 1))) {
                return parser.sequence(words, i + 2, limit, bodies).stream()
                        .filter(role -> !SharedFunctions.isPlural(words, role))
                        .toList();
            }
        }
        return List.of();
    }

    /** « A, maire de B, a été élue présidente de C », « est aussi présidente de C », « préside aussi C »: the further one. */
    List<RoleSpan> further(Words words, int end, int limit, BodySpans bodies) {
        int at = end < limit && words.is(end, ",") ? end + 1 : end;
        int elected = openings.pastElection(words, at, limit);
        int past = elected > at ? elected : openings.pastCopula(words, at, limit);
        return past > at
                ? parser.sequence(words, past, limit, bodies)
                : affiliations.told(words, at, limit, bodies).stream().toList();
    }
}
