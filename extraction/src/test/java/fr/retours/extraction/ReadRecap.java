package fr.retours.extraction;

import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A short recap read by the extractor, shown as plain text so that tests can say what they expect in a line. */
public final class ReadRecap {
    private static final RecapExtractor WHOLE = ShippedExtractor.EXTRACTOR;
    private static final RecapExtractor EXTRACTOR = WHOLE.bySentence();

    private final RecapFacts facts;

    private ReadRecap(RecapFacts facts) {
        this.facts = facts;
    }

    /** Reads a body under a title that names no one. */
    public static ReadRecap of(String body) {
        return titled("Retour sur la rencontre", body);
    }

    /** Reads a body in which « ¶ » ends each line, under a title that names no one. */
    public static ReadRecap ofLines(String body) {
        return of(body.replace("¶", "\n"));
    }

    /** Reads a body under a title. */
    public static ReadRecap titled(String title, String body) {
        return new ReadRecap(EXTRACTOR.extract(new Recap(new RecapId("essai"), title, null, null, body, "")));
    }

    /** Reads a body under a title, as recaps are read: what a sentence shows counts as far as the whole bears it out. */
    public static ReadRecap whole(String title, String body) {
        return new ReadRecap(WHOLE.extract(new Recap(new RecapId("essai"), title, null, null, body, "")));
    }

    /** Returns all facts. */
    public RecapFacts facts() {
        return facts;
    }

    /** Lists the names of all people. */
    public List<String> people() {
        return facts.people().stream().map(Participation::name).toList();
    }

    /** Lists the names of those who took part. */
    public List<String> present() {
        return facts.people().stream()
                .filter(Participation::tookPart)
                .map(Participation::name)
                .toList();
    }

    /** Tells a person's parts, set apart by blanks; empty when only cited. */
    public String partsOf(String name) {
        return person(name).parts().stream()
                .map(PartTaken::part)
                .map(part -> part.slug())
                .collect(Collectors.joining(" "));
    }

    /** Tells the parts of all people, in the order in which they are named, set apart by « / »; « – » for none. */
    public String parts() {
        return ofAll(this::partsOf);
    }

    private String ofAll(UnaryOperator<String> told) {
        return people().stream()
                .map(told)
                .map(some -> some.isEmpty() ? "–" : some)
                .collect(Collectors.joining(" / "));
    }

    /** Tells the functions of all people, as {@link #parts} does their parts. */
    public String roles() {
        return ofAll(this::rolesOf);
    }

    /** Tells a person's functions as « function @ body », set apart by « ; ». */
    public String rolesOf(String name) {
        return person(name).roles().stream().map(this::tell).collect(Collectors.joining("; "));
    }

    private String tell(Role role) {
        String body = role.body() == null ? "" : " @ " + nameOf(role.body());
        String portfolio = role.portfolio() == null ? "" : " | " + role.portfolio();
        return Objects.toString(role.function(), "–") + body + portfolio + (role.former() ? " (ancien)" : "");
    }

    private String nameOf(BodyId id) {
        return facts.bodies().stream()
                .filter(one -> one.body().id().equals(id))
                .map(Involvement::name)
                .findFirst()
                .orElseThrow();
    }

    private Participation person(String name) {
        return facts.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + people()));
    }

    /** Lists the organisations' names. */
    public List<String> organisations() {
        return facts.bodies().stream()
                .filter(one -> one.body() instanceof fr.retours.model.fact.Organisation)
                .map(Involvement::name)
                .toList();
    }

    /** Returns a body's other forms. */
    public List<String> aliasesOf(String name) {
        return body(name).aliases();
    }

    /** Tells a body's links, set apart by blanks. */
    public String linksOf(String name) {
        return body(name).links().stream().map(link -> link.kind().slug()).collect(Collectors.joining(" "));
    }

    private Involvement body(String name) {
        return facts.bodies().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among "
                        + facts.bodies().stream().map(Involvement::name).toList()));
    }
}
