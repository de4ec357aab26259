package fr.retours.api.page.entity;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Under which codes and numbers a body is known.
 *
 * @param lines the official code with its year, and codes that led here; empty for an organisation
 * @param candidates which authorities an open code may stand for
 * @param numbers those of registers, with the page of each there
 */
public record CodeCard(List<String> lines, List<Candidate> candidates, List<PageLink> numbers) {
    /**
     * An authority that may be meant.
     *
     * @param href of its page; null when no recap names it for certain
     */
    public record Candidate(String label, @Nullable String href) {}

    static CodeCard of(Body body, TerritoryCodes codes, ParticipationGraph graph) {
        return switch (body) {
            case Organisation one -> new CodeCard(List.of(), List.of(), numbers(one));
            case Collectivite one
            when one.kind() == CollectiviteKind.FOREIGN -> new CodeCard(List.of(), List.of(), List.of());
            case Collectivite one
            when one.id().isOpen() ->
                new CodeCard(
                        List.of(),
                        one.candidates().stream()
                                .map(id -> candidate(id, codes, graph))
                                .toList(),
                        List.of());
            case Collectivite one -> new CodeCard(lines(one, codes), List.of(), List.of());
        };
    }

    private static List<String> lines(Collectivite one, TerritoryCodes codes) {
        String code = Wording.text(
                one.kind() == CollectiviteKind.EPCI ? "code.epci" : "code.insee",
                one.id().code(),
                String.valueOf(codes.year()));
        var former = codes.formerOf(one.id());
        return former.isEmpty()
                ? List.of(code)
                : List.of(
                        code,
                        Wording.text(
                                "code.former",
                                former.size(),
                                former.stream()
                                        .map(was -> Wording.text(
                                                "code.named", was.id().code(), was.name()))
                                        .collect(Collectors.joining(", ")),
                                one.name()));
    }

    private static Candidate candidate(CollectiviteId id, TerritoryCodes codes, ParticipationGraph graph) {
        String label = Wording.text("code.named", codes.name(id).orElse(id.value()), id.code());
        return new Candidate(label, graph.body(id).isPresent() ? PagePaths.entity(id) : null);
    }

    private static List<PageLink> numbers(Organisation one) {
        return one.numbers().entrySet().stream()
                .map(entry -> new PageLink(
                        Wording.text("register." + entry.getKey().slug(), entry.getValue()),
                        FrenchLabels.pageOf(entry.getKey(), entry.getValue())))
                .toList();
    }
}
