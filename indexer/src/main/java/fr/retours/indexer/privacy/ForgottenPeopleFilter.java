package fr.retours.indexer.privacy;

import fr.retours.indexer.mask.NameSearch;
import fr.retours.indexer.mask.NameSearch.Found;
import fr.retours.indexer.mask.NamedStretches;
import fr.retours.indexer.mask.TextMask;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people who are to be forgotten out of what is read off recaps. Where a text gets blanks its facts are read off it again: no
 * id, title or reason says what the text does not. Safe for concurrent use.
 */
public final class ForgottenPeopleFilter {
    private static final int ID_DIGITS = 16;

    private final ForgottenPeople forgotten;
    private final NameSearch everybody;

    /** Keeps these people out. */
    public ForgottenPeopleFilter(ForgottenPeople forgotten) {
        this.forgotten = forgotten;
        this.everybody = search(forgotten.people());
    }

    private NameSearch search(List<ForgottenPerson> people) {
        return NameSearch.of(people.stream().map(ForgottenPerson::forms).toList(), forgotten.prints());
    }

    private boolean isOfNobody() {
        return forgotten.people().isEmpty();
    }

    /**
     * Returns a recap with another id, and without its address, where these have a name that is to be blanked; nobody signs it where
     * somebody would who is to be forgotten.
     */
    public Recap admitted(Recap source) {
        if (isOfNobody()) {
            return source;
        }
        Recap recap = isSignedByForgotten(source) ? source.by("") : source;
        boolean inId = isToBeBlanked(recap.id().value(), recap.id());
        boolean inAddress = isToBeBlanked(decoded(recap.url()), recap.id());
        return inId || inAddress
                ? new Recap(
                        inId ? renamed(recap.id()) : recap.id(),
                        recap.title(),
                        inAddress ? null : recap.url(),
                        recap.published(),
                        recap.body(),
                        recap.summary(),
                        recap.author())
                : recap;
    }

    private boolean isSignedByForgotten(Recap recap) {
        return isCertainIn(recap.author(), everybody)
                && Stream.of(ForgettingManner.values())
                        .anyMatch(manner -> isCertainIn(recap.author(), search(namedIn(recap.id(), manner))));
    }

    private boolean isToBeBlanked(String text, RecapId recap) {
        return isCertainIn(text, everybody) && isCertainIn(text, search(namedIn(recap, ForgettingManner.MASK)));
    }

    private RecapId renamed(RecapId id) {
        return new RecapId("recap:" + forgotten.prints().of(id.value()).substring(0, ID_DIGITS));
    }

    private static String decoded(@Nullable URI url) {
        if (url == null) {
            return "";
        }
        try {
            return URLDecoder.decode(url.toString(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url.toString(); // sites write their addresses as they like
        }
    }

    /** Tells whether a recap surely names somebody who is to be forgotten. */
    public boolean concerns(Recap recap) {
        return isNamedIn(recap.text());
    }

    /** Tells whether a text surely names somebody who is to be forgotten. */
    public boolean isNamedIn(String text) {
        return !isOfNobody() && isCertainIn(text, everybody);
    }

    /**
     * Returns facts without those who are to be forgotten.
     *
     * @param extraction reads facts off a recap
     */
    public RecapFacts apply(RecapFacts facts, Function<Recap, RecapFacts> extraction) {
        if (isOfNobody() || !concerns(facts.recap())) {
            return facts;
        }
        RecapFacts left = facts;
        for (ForgottenPerson one : namedIn(facts.recap().id(), ForgettingManner.MASK)) {
            List<Evidence> named = NamedStretches.in(left, search(List.of(one)), people(left, one));
            left = named.isEmpty() ? left : extraction.apply(TextMask.blank(left.recap(), named));
        }
        for (ForgottenPerson one : namedIn(facts.recap().id(), ForgettingManner.UNLINK)) {
            left = without(left, people(left, one));
        }
        return left;
    }

    /**
     * Returns the recap of some facts as others may see it: with blanks where somebody is named who is to be forgotten, in whatever
     * manner. It is as long as it was.
     */
    public Recap unnamed(RecapFacts facts) {
        if (!concerns(facts.recap())) {
            return facts.recap();
        }
        List<Evidence> named = Stream.of(ForgettingManner.values())
                .flatMap(manner -> namedIn(facts.recap().id(), manner).stream())
                .flatMap(one -> NamedStretches.in(facts, search(List.of(one)), people(facts, one)).stream())
                .toList();
        return named.isEmpty() ? facts.recap() : TextMask.blank(facts.recap(), named);
    }

    private List<ForgottenPerson> namedIn(RecapId recap, ForgettingManner manner) {
        return forgotten.people().stream()
                .filter(one -> one.manner() == manner)
                .filter(one -> one.recaps().isEmpty()
                        || one.recaps().contains(forgotten.prints().of(recap.value())))
                .toList();
    }

    private static boolean isCertainIn(String text, NameSearch search) {
        return search.in(text).stream().anyMatch(Found::certain);
    }

    /** Returns which people of some facts have the name. */
    private Set<PersonId> people(RecapFacts facts, ForgottenPerson forgotten) {
        NameSearch search = search(List.of(forgotten));
        return facts.people().stream()
                .filter(one -> names(one).anyMatch(name -> isWhole(name, search)))
                .map(one -> one.person().id())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Participation one) {
        return Stream.concat(Stream.of(one.name()), one.aliases().stream());
    }

    /** « Fondation Benoît Hamon » has the name in it, and is another's. */
    private static boolean isWhole(String name, NameSearch search) {
        return search.in(name).stream()
                .anyMatch(found -> found.certain()
                        && found.end() - found.start() == name.strip().length());
    }

    private static RecapFacts without(RecapFacts facts, Set<PersonId> people) {
        return people.isEmpty()
                ? facts
                : new RecapFacts(
                        facts.recap(),
                        facts.narration(),
                        facts.people().stream()
                                .filter(one -> !people.contains(one.person().id()))
                                .toList(),
                        facts.bodies(),
                        facts.subjects(),
                        facts.mentions().stream()
                                .filter(one -> !people.contains(one.entity()))
                                .toList());
    }
}
