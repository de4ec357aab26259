package fr.retours.indexer.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.mask.NameSearch;
import fr.retours.indexer.mask.NamedStretches;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that recaps say of one person, as whoever asks for access to it is given it.
 *
 * @param formerIds ids that lead to this one
 * @param names as recaps write them, the most frequent first
 * @param facts what was read, by recap
 * @param texts where recaps name the person, read off them or not
 * @param signed recaps whose author has the name
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PersonDossier(
        String id,
        List<String> formerIds,
        List<String> names,
        List<RecapSays> facts,
        List<RecapText> texts,
        List<Source> signed) {
    /** Copies the lists. */
    public PersonDossier {
        formerIds = List.copyOf(formerIds);
        names = List.copyOf(names);
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
        signed = List.copyOf(signed);
    }

    /**
     * A recap.
     *
     * @param published the day that its site gives, as ISO 8601
     * @param url where it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            String id,
            String title,
            @Nullable String published,
            @Nullable String url) {
        static Source of(Recap recap) {
            return new Source(
                    recap.id().value(),
                    recap.title(),
                    recap.published() == null ? null : recap.published().toString(),
                    recap.url() == null ? null : recap.url().toString());
        }
    }

    /** A fact in short, how sure it is from 0 to 1, and the sentences that prove it. */
    public record Statement(String fact, double confidence, List<String> sentences) {
        static Statement of(String fact, Proof proof, String text) {
            return new Statement(
                    fact,
                    proof.confidence(),
                    proof.evidence().stream().map(one -> one.of(text)).toList());
        }
    }

    /** What was read off a recap: whether the person took part or is cited, parts, functions. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record RecapSays(
            Source recap, boolean tookPart, List<Statement> parts, List<Statement> functions, Statement named) {}

    /** Paragraphs of a recap that name the person. */
    public record RecapText(Source recap, List<String> paragraphs) {}

    /**
     * Gathers it.
     *
     * @param corpus what was read off each recap, with the ids of that recap
     * @param forms of the person's names
     */
    public static PersonDossier of(HeldPerson held, List<RecapFacts> corpus, NameForms forms) {
        var search = NameSearch.of(forms);
        Set<RecapId> signed = held.signed().stream().map(Recap::id).collect(Collectors.toSet());
        return new PersonDossier(
                held.id(),
                held.formerIds().stream().sorted().toList(),
                held.names(),
                held.said().stream().map(PersonDossier::says).toList(),
                texts(held, corpus, search),
                corpus.stream()
                        .map(RecapFacts::recap)
                        .filter(recap -> signed.contains(recap.id())
                                || search.in(recap.author()).stream().anyMatch(NameSearch.Found::certain))
                        .map(Source::of)
                        .toList());
    }

    private static RecapSays says(HeldPerson.Said said) {
        RecapFacts facts = said.facts();
        Participation one = said.person();
        String text = facts.recap().text();
        return new RecapSays(
                Source.of(facts.recap()),
                one.tookPart(),
                one.parts().stream()
                        .map(taken -> Statement.of(taken.part().slug(), taken.proof(), text))
                        .toList(),
                one.roles().stream()
                        .map(role -> Statement.of(function(role, facts), role.proof(), text))
                        .toList(),
                Statement.of(one.name(), one.proof(), text));
    }

    private static String function(Role role, RecapFacts facts) {
        List<String> parts = new ArrayList<>();
        if (role.function() != null) {
            parts.add(role.function());
        }
        facts.bodies().stream()
                .filter(one -> one.body().id().equals(role.body()))
                .map(Involvement::name)
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private static List<RecapText> texts(HeldPerson held, List<RecapFacts> corpus, NameSearch search) {
        Map<RecapId, Set<PersonId>> named = held.said().stream()
                .collect(Collectors.groupingBy(
                        said -> said.facts().recap().id(),
                        Collectors.mapping(said -> said.person().person().id(), Collectors.toSet())));
        List<RecapText> texts = new ArrayList<>();
        for (RecapFacts facts : corpus) {
            Set<PersonId> own =
                    Objects.requireNonNullElse(named.get(facts.recap().id()), Set.of());
            List<Evidence> stretches = NamedStretches.in(facts, search, own);
            if (!stretches.isEmpty()) {
                texts.add(new RecapText(
                        Source.of(facts.recap()), paragraphs(facts.recap().text(), stretches)));
            }
        }
        return texts;
    }

    private static List<String> paragraphs(String text, List<Evidence> stretches) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int from = start;
            int to = start + line.length();
            if (stretches.stream().anyMatch(one -> one.start() < to && one.end() > from)) {
                paragraphs.add(line);
            }
            start = to + 1;
        }
        return paragraphs;
    }
}
