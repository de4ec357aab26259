package fr.retours.indexer.curation;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something decided by hand. Ids are those that the automatic decisions give. */
public sealed interface Decision {
    /** Returns the line, the date and the reason. */
    DecisionGround ground();

    /** Returns the ids that it is about, as the file lists them. */
    List<String> ids();

    /** Returns the recaps that it is limited to; none when it holds everywhere. */
    default Set<RecapId> recaps() {
        return Set.of();
    }

    /** Returns the authority that it puts in place of what was read; empty for none. */
    default Optional<CollectiviteId> code() {
        return Optional.empty();
    }

    /** Returns whether it says something about a recap. */
    default boolean holdsIn(RecapId recap) {
        return recaps().isEmpty() || recaps().contains(recap);
    }

    /**
     * What these recaps say of a person, organisation or event is about another.
     *
     * @param as the id of that other; null for the next number
     */
    record Split(
            DecisionGround ground,
            String id,
            Set<RecapId> recaps,
            @Nullable String as) implements Decision {
        /** Copies the set. */
        public Split {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return List.of(id);
        }

        /** Returns whether nothing is split off: these recaps are rightly joined. */
        public boolean isConfirmation() {
            return id.equals(as);
        }
    }

    /**
     * People, organisations or events that are one.
     *
     * @param ids two at least; the first is kept
     */
    record Merge(DecisionGround ground, List<String> ids) implements Decision {
        /** Copies the list. */
        public Merge {
            ids = List.copyOf(ids);
        }

        /** Returns the id that stays. */
        public String kept() {
            return ids.getFirst();
        }

        /** Returns the ids that go. */
        public List<String> gone() {
            return ids.subList(1, ids.size());
        }
    }

    /** People, organisations or events that look alike and are not one: nothing changes, nobody asks again. */
    record Distinct(DecisionGround ground, List<String> ids) implements Decision {
        /** Copies the list. */
        public Distinct {
            ids = List.copyOf(ids);
        }
    }

    /** The name a person or organisation is shown by. */
    record Rename(DecisionGround ground, String id, String name) implements Decision {
        @Override
        public List<String> ids() {
            return List.of(id);
        }
    }

    /** A further name of a person or organisation. Whoever bears it in the corpus, alone of that name, is the same. */
    record Alias(DecisionGround ground, String id, String name) implements Decision {
        @Override
        public List<String> ids() {
            return List.of(id);
        }
    }

    /**
     * The numbers under which registers have an organisation.
     *
     * @param numbers one at least
     */
    record Identify(DecisionGround ground, OrganisationId organisation, Map<NumberRegister, String> numbers)
            implements Decision {
        /**
         * Copies the map.
         *
         * @throws IllegalArgumentException if there is no number
         */
        public Identify {
            numbers = Map.copyOf(numbers);
            if (numbers.isEmpty()) {
                throw new IllegalArgumentException("numbers must be one at least, got none for " + organisation);
            }
        }

        @Override
        public List<String> ids() {
            return List.of(organisation.value());
        }
    }

    /** The authority that a name stands for. A decision for some recaps goes before one for all. */
    record Recode(DecisionGround ground, CollectiviteId from, CollectiviteId to, Set<RecapId> recaps)
            implements Decision {
        /** Copies the set. */
        public Recode {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return List.of(from.value());
        }

        @Override
        public Optional<CollectiviteId> code() {
            return Optional.of(to);
        }
    }

    /**
     * What recaps say, and no reading found. It counts as far as their texts hold it, word for word.
     *
     * @param recaps one at least
     */
    record Add(DecisionGround ground, AddedFact fact, Set<RecapId> recaps) implements Decision {
        /** Copies the set. */
        public Add {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return List.of();
        }
    }

    /**
     * Recaps that recount no event, or several, whatever was read.
     *
     * @param recaps one at least
     * @param tells what they tell instead
     */
    record NoEvent(DecisionGround ground, Set<RecapId> recaps, NarrationKind tells) implements Decision {
        /** Copies the set. */
        public NoEvent {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return recaps.stream().map(RecapId::value).sorted().toList();
        }
    }

    /**
     * Whether a person, or a body, took part or is only cited.
     *
     * @param recaps one at least
     */
    record TookPart(DecisionGround ground, String id, Set<RecapId> recaps, boolean tookPart) implements Decision {
        /** Copies the set. */
        public TookPart {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return List.of(id);
        }
    }

    /**
     * Whether recaps rightly state a fact.
     *
     * @param recaps one at least
     */
    record Verdict(DecisionGround ground, StatedFact fact, Set<RecapId> recaps, boolean right) implements Decision {
        /** Copies the set. */
        public Verdict {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return fact.about() == null ? List.of() : List.of(fact.about().value());
        }
    }

    /**
     * What recaps rightly state in place of a fact.
     *
     * @param fact what was read; a property of the event may not have been
     * @param recaps one at least
     */
    record Correct(DecisionGround ground, StatedFact fact, Set<RecapId> recaps, RightValue right) implements Decision {
        /** Copies the set. */
        public Correct {
            recaps = Set.copyOf(recaps);
        }

        @Override
        public List<String> ids() {
            return Stream.of(fact.about(), right.at())
                    .filter(Objects::nonNull)
                    .map(EntityId::value)
                    .toList();
        }

        @Override
        public Optional<CollectiviteId> code() {
            return fact.equals(StatedFact.event(EventProperty.PLACE))
                    ? Optional.of(new CollectiviteId(right.value()))
                    : Optional.empty();
        }
    }

    /** A person or body that is shown nowhere. */
    record Hide(DecisionGround ground, String id) implements Decision {
        @Override
        public List<String> ids() {
            return List.of(id);
        }
    }
}
