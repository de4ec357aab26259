package fr.retours.extraction.rule;

import fr.retours.extraction.lexicon.KnowledgeBase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rules, ours and the user's, and the lists that their patterns name. Immutable. */
public final class Rules {
    private final List<Rule> rules;
    private final KnowledgeBase knowledge;

    private Rules(List<Rule> rules, KnowledgeBase knowledge) {
        this.rules = List.copyOf(rules);
        this.knowledge = knowledge;
    }

    /**
     * Reads them.
     *
     * @throws RuleException if a file cannot be followed
     */
    public static Rules of(KnowledgeBase knowledge) {
        return new Rules(RuleReader.read(knowledge.rules()), knowledge);
    }

    /**
     * Reads those that say which pages of a site are recaps.
     *
     * @throws RuleException if a file cannot be followed
     */
    public static Rules ofPages(KnowledgeBase knowledge) {
        return new Rules(RuleReader.read(knowledge.pages()), knowledge);
    }

    /** Returns the rules in the order of files and lines. */
    public List<Rule> all() {
        return rules;
    }

    /** Returns those that a user added. */
    public List<Rule> own() {
        return rules.stream().filter(rule -> rule.origin().isOwn()).toList();
    }

    /** Finds a rule by its id. */
    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns the same without one rule. */
    public Rules without(String id) {
        return new Rules(rules.stream().filter(rule -> !rule.id().equals(id)).toList(), knowledge);
    }

    /**
     * Compiles the rules of a subject that stand at some places.
     *
     * @param places an empty one for rules whose patterns say so themselves
     * @param reader turns what a rule concludes into a value
     * @throws RuleException if a pattern is none, or a rule concludes what its subject does not know
     */
    public <V> RuleSet<V> compile(String subject, Set<String> places, Function<Rule, V> reader) {
        List<Rule> wanted = rules.stream()
                .filter(rule -> rule.subject().equals(subject) && places.contains(rule.place()))
                .toList();
        return new RuleSet<>(wanted, this::list, reader);
    }

    /** Returns what the rules of a subject conclude. */
    public Set<String> conclusions(String subject) {
        return rules.stream()
                .filter(rule -> rule.subject().equals(subject))
                .map(Rule::conclusion)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A list is named by its file, one of sets of words by file and section: {@code pays}, {@code grammaire.articles}. */
    private Set<String> list(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? knowledge.table(name, 1).foldedSet()
                : knowledge.words(name.substring(0, dot), name.substring(dot + 1));
    }

    /**
     * Holds that the rules of a subject stand at some places, so that a misspelt one is not passed over in silence.
     *
     * @throws RuleException if one stands elsewhere
     */
    public void requirePlaces(String subject, Collection<String> places) {
        for (Rule rule : rules) {
            if (rule.subject().equals(subject) && !places.contains(rule.place())) {
                String known = places.stream().filter(place -> !place.isEmpty()).collect(Collectors.joining(", "));
                throw rule.problem("rules.place", rule.id(), rule.place(), known);
            }
        }
    }

    /**
     * Holds that all rules are of some subjects, so that a misspelt one is not passed over in silence.
     *
     * @throws RuleException if one is of another
     */
    public void requireSubjects(Collection<String> subjects) {
        for (Rule rule : rules) {
            if (!subjects.contains(rule.subject())) {
                throw rule.problem("rules.subject", rule.id(), rule.subject(), String.join(", ", subjects));
            }
        }
    }
}
