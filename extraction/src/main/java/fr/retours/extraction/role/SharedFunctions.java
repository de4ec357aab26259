package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions stated once for several people: in the plural, « respectivement », or with one body for all. */
final class SharedFunctions {
    private static final WordClass NO_PLURAL = new WordClass("mots-des-fonctions", "pas-un-pluriel");

    private static final int LONGEST_OTHERS = 3;

    private SharedFunctions() {}

    static List<Bearer> share(Words words, List<Bearer> bearers) {
        var result = new ArrayList<>(bearers);
        for (int i = 0; i < result.size(); i++) {
            backwards(words, result, i);
        }
        for (int i = 0; i < result.size() - 1; i++) {
            forwards(words, result, i);
            result.set(i + 1, ofFronted(words, result.get(i), result.get(i + 1)));
        }
        for (int i = result.size() - 2; i >= 0; i--) {
            result.set(i, BodyHeirs.inherit(words, result.get(i), result.get(i + 1)));
        }
        return List.copyOf(result);
    }

    /** « A et B, conseillers régionaux », « A et B, respectivement directrice et président de C ». */
    private static void backwards(Words words, List<Bearer> result, int i) {
        Bearer last = result.get(i);
        int to = last.mention().to();
        List<RoleSpan> behind =
                last.roles().stream().filter(role -> role.from() >= to).toList();
        int first = firstJoined(words, result, i);
        if (behind.isEmpty() || first == i) {
            dropOthers(words, result, i);
            return;
        }
        int count = i - first + 1;
        if (behind.size() == count && words.in(behind.getFirst().from() - 1, FunctionWords.IN_TURN)) {
            BodySpan body = behind.getLast().body();
            for (int j = first; j <= i; j++) {
                result.set(j, result.get(j).withRoles(List.of(withBody(behind.get(j - first), body))));
            }
            return;
        }
        if (behind.size() == 1
                && (isOfLine(words, behind.getFirst(), result.get(first).start())
                        || (count == 2
                                && isOfBoth(
                                        words,
                                        behind.getFirst(),
                                        to,
                                        result.get(first).end())))) {
            for (int j = first; j < i; j++) {
                result.set(j, result.get(j).withRoles(behind));
            }
            return;
        }
        List<RoleSpan> plural =
                behind.stream().filter(role -> isPlural(words, role)).toList();
        for (int j = first; !plural.isEmpty() && j < i; j++) {
            result.set(j, result.get(j).withRoles(plural));
        }
    }

    /**
     * « A et B, de l'association C », « A et B (C) »: an affiliation behind a preposition or in brackets; on a line of a
     * list « A et B, C ».
     */
    private static boolean isOfBoth(Words words, RoleSpan role, int named, int joint) {
        boolean pair = words.grammar().and().contains(words.folded(joint)) || words.is(joint, "&");
        int at = words.is(named, ",") ? named + 1 : named;
        boolean line = at > named && words.sentence(words.sentenceOf(named)).listItem();
        boolean both = pair && words.in(named, FunctionWords.HEADING_TOGETHER);
        return role.from() == role.to()
                && (line || both || words.grammar().of().contains(words.folded(at)) || (pair && words.is(named, "(")));
    }

    /** « A, B et C, ADEME », alone on a line: the body behind the last name. */
    private static boolean isOfLine(Words words, RoleSpan role, int first) {
        int sentence = words.sentenceOf(first);
        return role.from() == role.to()
                && first == words.firstWord(sentence)
                && words.startsLine(words.first(sentence))
                && role.end() == words.end(sentence)
                && words.endsLine(role.end());
    }

    /** « A, élus et citoyens ont débattu »: several others, not what A is. */
    private static void dropOthers(Words words, List<Bearer> result, int i) {
        Bearer one = result.get(i);
        List<RoleSpan> own = one.roles().stream()
                .filter(role -> role.body() != null
                        || !isPlural(words, role)
                        || FunctionOpenings.isAmong(words, role.from())
                        || role.from() < one.mention().to()
                        || role.to() - role.from() > LONGEST_OTHERS)
                .toList();
        if (own.size() < one.roles().size()) {
            result.set(
                    i,
                    new Bearer(
                            one.mention(),
                            own,
                            one.start(),
                            own.isEmpty() ? one.mention().to() : one.end()));
        }
    }

    /** « les députés A, B et C »; « les maires de X et de Y, A et B ». */
    private static void forwards(Words words, List<Bearer> result, int i) {
        Bearer one = result.get(i);
        List<RoleSpan> plural = one.roles().stream()
                .filter(role -> role.end() <= one.mention().from() && isPlural(words, role))
                .toList();
        if (plural.isEmpty()) {
            return;
        }
        int last = i;
        while (last + 1 < result.size()
                && result.get(last + 1).roles().isEmpty()
                && PeopleChains.isGap(
                        words, result.get(last).end(), result.get(last + 1).start())) {
            last++;
        }
        boolean each = plural.size() > 1 && plural.size() == last - i + 1;
        for (int j = i; j <= last; j++) {
            if (each || j > i) {
                result.set(j, result.get(j).withRoles(each ? List.of(plural.get(j - i)) : plural));
            }
        }
    }

    /** « Pour l'ADEME, A, directrice, et B, ingénieur, ont témoigné »: the body in front is that of whoever comes next too. */
    private static Bearer ofFronted(Words words, Bearer one, Bearer next) {
        RoleSpan first = one.roles().isEmpty() ? null : one.roles().getFirst();
        BodySpan body = first == null || isBefore(first, one) ? null : first.body();
        boolean open = next.roles().stream()
                .allMatch(role ->
                        role.body() == null && role.from() >= next.mention().to());
        if (body == null
                || body.to() >= one.mention().from()
                || !words.is(body.to(), ",")
                || !open
                || !PeopleChains.isGap(words, one.end(), next.start())) {
            return next;
        }
        return next.roles().isEmpty()
                ? next.withRoles(List.of(RoleSpan.affiliation(body)))
                : next.withRoles(
                        next.roles().stream().map(role -> withBody(role, body)).toList());
    }

    /** « le maire de B, A »: the function itself stands in front. */
    private static boolean isBefore(RoleSpan role, Bearer one) {
        return role.from() < role.to() && role.from() < one.mention().from();
    }

    /** Returns the first of the people without functions of their own who are named right before one. */
    private static int firstJoined(Words words, List<Bearer> result, int i) {
        int first = i;
        while (first > 0
                && result.get(first - 1).roles().isEmpty()
                && PeopleChains.isGap(
                        words, result.get(first - 1).end(), result.get(first).start())) {
            first--;
        }
        return first;
    }

    private static RoleSpan withBody(RoleSpan role, @Nullable BodySpan body) {
        return role.body() == null && body != null ? role.withBody(body, role.end()) : role;
    }

    static boolean isPlural(Words words, RoleSpan role) {
        return role.from() < role.to()
                && words.all(FunctionWords.PLURAL).stream().anyMatch(words.folded(role.from())::endsWith)
                && !words.in(role.from(), NO_PLURAL);
    }
}
