package fr.retours.extraction.link;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.RuleConclusion;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.rule.RuleSet;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Slugged;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that tie bodies to the event, by where their words stand. Immutable. */
public final class LinkRules {
    /** What these rules conclude. */
    public static final String SUBJECT = "lien";

    /** What ties a body to a meeting rather than to what is shown or said there. */
    static final Set<LinkKind> OF_MEETINGS =
            Set.of(LinkKind.ORGANIZER, LinkKind.CO_ORGANIZER, LinkKind.HOST, LinkKind.SUPPORTER, LinkKind.PARTNER);

    private static final String BEFORE_ALL = "suite";
    private static final List<String> PLACES =
            List.of("avant", BEFORE_ALL, "liste", "rubrique", "attribut", "fait", "montré", "objet", "projet");
    private static final String CITED = "cité";
    private static final String NOTHING = "rien";

    /** Before the body, or before several up to the end of the sentence. */
    final RuleSet<Meaning> before;
    /** In the lead of a list. */
    final RuleSet<Meaning> leads;
    /** In a heading whose paragraphs begin with the body. */
    final RuleSet<LinkKind> headings;
    /** What a body is said to be or to have been. */
    final RuleSet<LinkKind> attributes;
    /** What a body has done, behind « a », « ont ». */
    final RuleSet<LinkKind> done;
    /** What is said to have been done with a body or its project. */
    final RuleSet<LinkKind> shown;
    /** Verbs with their object: « a tenu un stand ». */
    final RuleSet<LinkKind> objects;

    private final RuleSet<LinkKind> projects;
    private final Map<VerbUse, RuleSet<LinkKind>> verbs = new EnumMap<>(VerbUse.class);

    /**
     * What a rule shows.
     *
     * @param kind null for words that tie nothing
     * @param all whether all bodies to the end of the sentence are meant
     * @param named whether a name behind the words is that of a body
     */
    record Meaning(@Nullable LinkKind kind, boolean all, boolean named) {}

    /**
     * Compiles them.
     *
     * @throws fr.retours.extraction.rule.RuleException if one cannot be followed
     */
    public LinkRules(Rules rules) {
        rules.requirePlaces(
                SUBJECT,
                Stream.concat(PLACES.stream(), Arrays.stream(VerbUse.values()).map(VerbUse::place))
                        .toList());
        before = rules.compile(SUBJECT, Set.of("avant", BEFORE_ALL), LinkRules::meaning);
        leads = rules.compile(SUBJECT, Set.of("liste"), LinkRules::meaning);
        headings = shown(rules, "rubrique");
        attributes = shown(rules, "attribut");
        done = shown(rules, "fait");
        shown = shown(rules, "montré");
        objects = shown(rules, "objet");
        projects = shown(rules, "projet");
        for (VerbUse use : VerbUse.values()) {
            verbs.put(use, shown(rules, use.place()));
        }
    }

    private static RuleSet<LinkKind> shown(Rules rules, String place) {
        return rules.compile(SUBJECT, Set.of(place), LinkRules::kind);
    }

    private static Meaning meaning(Rule rule) {
        boolean all = rule.place().equals(BEFORE_ALL);
        boolean ties = !rule.conclusion().equals(CITED) && !rule.conclusion().equals(NOTHING);
        return new Meaning(
                ties ? kind(rule) : null, all, all || !rule.conclusion().equals(NOTHING));
    }

    private static LinkKind kind(Rule rule) {
        return Slugged.find(LinkKind.class, rule.conclusion())
                .orElseThrow(() -> rule.problem("rules.value", rule.id(), rule.conclusion(), known()));
    }

    private static String known() {
        return Stream.concat(Arrays.stream(LinkKind.values()).map(LinkKind::slug), Stream.of(CITED, NOTHING))
                .collect(Collectors.joining(", "));
    }

    /** In which use a verb ties a body to the event; rules name it as their place. */
    enum VerbUse {
        /** With the body as its subject: « la Région organise ». */
        SUBJECT("verbe"),
        /** The same, in the past only: « proposait un atelier ». */
        PAST("passé"),
        /** Behind « nous », in the past only: « nous a prêté des chaises ». */
        TO_US("nous"),
        /** With an object that is the body's own: « a présenté sa démarche ». */
        OWN_OBJECT("sien"),
        /** Reflexive: « s'est exprimée ». */
        REFLEXIVE("réfléchi"),
        /** Behind what was said, before who said it: « …, alerte la CAPEB ». */
        SAYING("incise"),
        /** With those who came as its object: « a réuni 80 participants ». */
        GATHERING("public"),
        /** Of speech, in the past only: « a rappelé ». */
        SPEECH("parole"),
        /** With a prize as its object: « a remporté le prix ». */
        AWARD("prix");

        private final String place;

        VerbUse(String place) {
            this.place = place;
        }

        /** Returns what the rules call it. */
        String place() {
            return place;
        }
    }

    /** What ties a body to the event, and how. */
    record LinkCue(LinkKind kind, FactReason reason) {
        static LinkCue of(Words words, RuleMatch<LinkKind> found) {
            return new LinkCue(found.value(), words.reason(found));
        }
    }

    /** Returns how a verb, used like this, ties a body to the event. */
    Optional<LinkCue> of(VerbUse use, Words words, Verb verb) {
        return Objects.requireNonNull(verbs.get(use))
                .ofLemma(verb.lemma())
                .map(one -> new LinkCue(one.value(), words.reason(one.rule(), verb.at(), verb.last() + 1)));
    }

    /** Returns the rule by which a word, folded, is for what bodies show at a meeting: « projet », « partenariat ». */
    Optional<Rule> project(String word) {
        return projects.ofWord(word).map(RuleConclusion::rule);
    }

    /** Returns the words, folded, for what a body organises or hosts that brings people together: « séminaire », « tournoi ». */
    static Set<String> gatherings(KnowledgeBase knowledge) {
        return Stream.of("rencontres", "manifestations")
                .flatMap(list -> knowledge.table(list, 1).foldedSet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
