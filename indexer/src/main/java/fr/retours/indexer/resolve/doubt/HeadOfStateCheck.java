package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.indexer.resolve.doubt.DoubtSigns.HeldFunction;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenEvent;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenPerson;
import fr.retours.model.text.LatinFolding;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A head of state or a member of a government at a small event, or a head of state shown by nothing but a verb of opinion. */
final class HeadOfStateCheck implements FactCheck {
    private static final String LIST = "chefs-d-etat";

    /** At a larger event such people do appear. */
    private static final int SMALL = 50;

    private final Set<String> weak;
    private final Set<String> states;
    private final Pattern head;
    private final Pattern headOf;
    private final Pattern government;

    HeadOfStateCheck(KnowledgeBase knowledge) {
        weak = Set.copyOf(knowledge.sections(LIST).written("preuves-faibles"));
        states = new HashSet<>(knowledge.table("pays", 2).foldedSet());
        states.addAll(knowledge.words(LIST, "états"));
        head = Pattern.compile(oneOf(knowledge.words(LIST, "chefs")) + "(?: .*)?");
        government = Pattern.compile(oneOf(knowledge.words(LIST, "gouvernement")) + "(?: .*)?");
        headOf = Pattern.compile(oneOf(knowledge.words(LIST, "chefs-d-un-état")) + "(?: (?:"
                + oneOf(knowledge.words(LIST, "devant-un-état")) + " )?(.*))?");
    }

    private static String oneOf(Set<String> words) {
        return words.stream().map(Pattern::quote).sorted().collect(Collectors.joining("|", "(?:", ")"));
    }

    @Override
    public void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found) {
        for (RecapSight recap : corpus) {
            SeenEvent event = recap.event();
            if (event != null) {
                recap.present()
                        .forEach(one -> one.signs().functions().stream()
                                .flatMap(held -> judge(recap, event, one, held).stream())
                                .findFirst()
                                .ifPresent(found));
            }
        }
    }

    private Optional<FactDoubt> judge(RecapSight recap, SeenEvent event, SeenPerson one, HeldFunction held) {
        Integer attendance = event.attendance();
        boolean small = attendance != null && attendance < SMALL;
        if (!small && !weak.containsAll(one.signs().rules())) {
            return Optional.empty();
        }
        String function = LatinFolding.words(String.valueOf(held.function()));
        boolean leads = head.matcher(function).matches() || leadsAState(function, held);
        if (small && (leads || government.matcher(function).matches())) {
            return Optional.of(doubt(recap, one, "unlikely.head_of_state", held, attendance));
        }
        return leads
                ? Optional.of(doubt(recap, one, "unlikely.head_of_state_said", held, attendance))
                : Optional.empty();
    }

    private boolean leadsAState(String function, HeldFunction held) {
        var above = headOf.matcher(function);
        return above.matches()
                && states.contains(
                        LatinFolding.words(above.group(1) == null ? String.valueOf(held.body()) : above.group(1)));
    }

    private static FactDoubt doubt(
            RecapSight recap, SeenPerson one, String message, HeldFunction held, @Nullable Integer attendance) {
        return FactDoubt.of(
                recap,
                FactDoubt.Aspect.PRESENCE,
                one.id(),
                message,
                one.written().name(),
                String.valueOf(held.function()),
                String.valueOf(attendance));
    }
}
