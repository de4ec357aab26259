package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.document.DocumentBlock;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.List;

/** « Les membres du bureau sont : », and one of them on each line of the list that follows. */
record LeadFunctions(FunctionList functions, RoleParser parser) {
    private static final WordClass BEFORE = new WordClass("mots-du-propos", "devant-une-liste-de-membres");
    private static final WordClass SINGLE = new WordClass("mots-du-propos", "membres");
    private static final int LONGEST_OPENING = 8;

    /** Adds such a function to those of everybody whose name begins a line below. */
    List<Bearer> complete(Words words, List<Bearer> bearers, BodySpans bodies) {
        return bearers.stream()
                .map(one -> one.withAlso(stated(words, one, bodies)))
                .toList();
    }

    private List<RoleSpan> stated(Words words, Bearer one, BodySpans bodies) {
        int sentence = words.sentenceOf(one.mention().from());
        int first = words.first(sentence);
        boolean begins = words.sentence(sentence).listItem()
                && one.start() <= first + 2
                && (one.start() == first || !words.isWord(one.start() - 1));
        DocumentBlock lead = begins ? DocumentTree.of(words).block(sentence).lead() : null;
        return lead == null ? List.of() : read(words, lead.last(), bodies);
    }

    private List<RoleSpan> read(Words words, int lead, BodySpans bodies) {
        int end = words.end(lead);
        int at = words.first(lead);
        int most = Math.min(end, at + LONGEST_OPENING);
        while (at < most && (!words.isWord(at) || words.in(at, BEFORE))) {
            at++;
        }
        if (at >= most || !words.in(at, SINGLE) || functions.at(words, at).isEmpty()) {
            return List.of();
        }
        List<RoleSpan> roles = parser.sequence(words, at, end, bodies);
        boolean whole = roles.size() == 1 && isEnd(words, roles.getFirst().end(), end);
        return whole && OpenRoles.isOffice(words, roles.getFirst()) ? roles : List.of();
    }

    private static boolean isEnd(Words words, int at, int end) {
        int past = at < end && words.in(at, FunctionWords.COPULAS) ? at + 1 : at;
        return past == end || (past == end - 1 && words.is(past, ":"));
    }
}
