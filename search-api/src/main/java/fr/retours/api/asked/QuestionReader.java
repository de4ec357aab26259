package fr.retours.api.asked;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.request.FilterReader;
import fr.retours.model.id.Slug;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationView;
import fr.retours.text.RecapSearch;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands a question that is plain: it is asked as {@code questions.txt} has it, and all that it names is in the data under that very
 * name. Whatever else is typed is a search and nothing more. Safe for concurrent use.
 *
 * @param search knows names
 * @param relations knows functions
 */
public record QuestionReader(RecapSearch search, RelationGraph relations) {
    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+$");
    private static final RelationView ONE = new RelationView(RelationOrder.COUNT, 1, 0);
    private static final QuestionRules RULES = QuestionRules.read();

    /** What a slot stands for: as it is in an address, and in a title. */
    private record Meant(String value, String shown) {}

    /** Returns the page that answers; empty for a search. */
    public Optional<PageLink> read(String typed) {
        String folded = QuestionPattern.folded(typed);
        return typed.length() > LONGEST
                ? Optional.empty()
                : RULES.questions().stream()
                        .flatMap(one -> one.read(folded).flatMap(found -> link(one, found, typed)).stream())
                        .findFirst();
    }

    private Optional<PageLink> link(QuestionPattern question, MatchResult found, String typed) {
        Map<String, Meant> slots = new HashMap<>();
        for (String slot : found.namedGroups().keySet()) {
            Optional<Meant> meant = meant(slot, found.group(slot), written(found, slot, typed));
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            slots.put(slot, meant.get());
        }
        String title =
                QuestionPattern.filled(question.title(), slot -> of(slots, slot).shown());
        return Optional.of(
                new PageLink(title, address(question.address(), slots).toString()));
    }

    private static Meant of(Map<String, Meant> slots, String slot) {
        return Objects.requireNonNull(slots.get(slot), "a page has no other slots than its questions");
    }

    private static FilteredAddress address(String address, Map<String, Meant> slots) {
        String[] parts = address.split("\\?", 2);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] both = pair.split("=", 2);
            parameters
                    .computeIfAbsent(both[0], any -> new ArrayList<>())
                    .add(QuestionPattern.filled(both[1], slot -> of(slots, slot).value()));
        }
        return new FilteredAddress(parts[0], parameters);
    }

    /** Returns the words of a slot with their capitals and accents. */
    private static String written(MatchResult found, String slot, String typed) {
        String folded = found.group();
        long before = hyphens(folded.substring(0, found.start(slot)));
        return WORD.matcher(typed)
                .results()
                .map(MatchResult::group)
                .skip(before)
                .limit(hyphens(found.group(slot)))
                .collect(Collectors.joining(" "));
    }

    private static long hyphens(String folded) {
        return folded.chars().filter(one -> one == '-').count();
    }

    private Optional<Meant> meant(String slot, String folded, String written) {
        return switch (NUMBER.matcher(slot).replaceFirst("")) {
            case "annee" -> Optional.of(new Meant(written, written));
            case "role" -> Optional.ofNullable(RULES.roles().get(folded)).map(part -> new Meant(part, written));
            case "fonction" -> function(written);
            case "theme" -> named(folded, written, EnumSet.of(SuggestionKind.THEME));
            case "personne" -> named(folded, written, EnumSet.of(SuggestionKind.PERSON));
            case "lieu" -> named(folded, written, EnumSet.of(SuggestionKind.COLLECTIVITE));
            case "organisme" ->
                named(folded, written, EnumSet.of(SuggestionKind.COLLECTIVITE, SuggestionKind.ORGANISATION));
            default ->
                named(
                        folded,
                        written,
                        EnumSet.of(SuggestionKind.PERSON, SuggestionKind.COLLECTIVITE, SuggestionKind.ORGANISATION));
        };
    }

    /** Finds what bears a name, with an article before it or without. */
    private Optional<Meant> named(String folded, String written, Set<SuggestionKind> kinds) {
        return Stream.concat(Stream.of(""), RULES.articles().stream().filter(folded::startsWith))
                .flatMap(article -> bearer(
                        folded.substring(article.length()),
                        WORD.matcher(written)
                                .results()
                                .map(MatchResult::group)
                                .skip(hyphens(article))
                                .collect(Collectors.joining(" ")),
                        kinds)
                        .stream())
                .findFirst();
    }

    private Optional<Meant> bearer(String folded, String written, Set<SuggestionKind> kinds) {
        return search.suggest(written, kinds, MOST_NAMES).stream()
                .filter(one ->
                        names(one).anyMatch(name -> QuestionPattern.folded(name).equals(folded)))
                .findFirst()
                .map(one -> new Meant(
                        one.kind() == SuggestionKind.THEME ? FilterReader.bareTheme(one.id()) : one.id(), one.label()));
    }

    private static Stream<String> names(Suggestion one) {
        return Stream.of(Optional.of(one.label()), Optional.ofNullable(one.alias()))
                .flatMap(Optional::stream);
    }

    private Optional<Meant> function(String written) {
        String one = WORD.matcher(written).replaceAll(word -> singular(word.group()));
        return isHeld(one) ? Optional.of(new Meant(one, one)) : Optional.empty();
    }

    private String singular(String word) {
        return RULES.plurals().entrySet().stream()
                .filter(end -> word.endsWith(end.getKey()))
                .findFirst()
                .map(end -> word.substring(0, word.length() - end.getKey().length()) + end.getValue())
                .orElse(word);
    }

    /** While the graph is away nobody knows who held what. */
    private boolean isHeld(String function) {
        try {
            return !Slug.of(function).isEmpty()
                    && relations
                                    .relations(
                                            new People(NameChoice.ANY, function, ""),
                                            RelationFilter.ANY,
                                            ONE,
                                            PageWindow.FIRST)
                                    .total()
                            > 0;
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            return false;
        }
    }
}
