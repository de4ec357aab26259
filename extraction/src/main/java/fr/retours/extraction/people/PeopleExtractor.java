package fr.retours.extraction.people;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.discourse.DiscourseReader;
import fr.retours.extraction.function.Affiliations;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.function.TradeNouns;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.name.NameFinder;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.PartFinder;
import fr.retours.extraction.part.PartRules;
import fr.retours.extraction.part.SentenceStand;
import fr.retours.extraction.people.PersonFacts.HeldAt;
import fr.retours.extraction.role.BodiesBefore;
import fr.retours.extraction.role.HeldRoles;
import fr.retours.extraction.role.OfficeList;
import fr.retours.extraction.role.OpenRoles;
import fr.retours.extraction.role.PeopleChains;
import fr.retours.extraction.role.RoleFinder;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Participation;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the people of a recap: who, with what functions, doing what. Immutable, safe for concurrent use. */
public final class PeopleExtractor {
    /** What rules must conclude to be read here. */
    public static final String SUBJECT = PartRules.SUBJECT;

    private final RoleFinder roles;
    private final PartRules partRules;
    private final PartFinder parts;
    private final OfficeList offices;
    private final OpenRoles open;

    /** Reads the lists. */
    public PeopleExtractor(
            FunctionList functions,
            SlotNames slots,
            VerbClauses clauses,
            Lexicon lexicon,
            KnowledgeBase knowledge,
            Rules rules) {
        offices = new OfficeList(knowledge);
        open = new OpenRoles(new DiscourseReader(knowledge), functions);
        var affiliations = new Affiliations(slots, functions, clauses);
        roles = new RoleFinder(
                functions,
                new RoleParser(functions, new TradeNouns(lexicon, knowledge), slots, affiliations, clauses, knowledge),
                affiliations,
                new BodiesBefore(slots));
        partRules = new PartRules(rules);
        parts = new PartFinder(partRules, clauses);
    }

    /** What was read of the people, in the order of their first mention; their bodies are still stretches of words. */
    public static final class People {
        private final Words words;
        private final PartRules rules;
        private final OfficeList offices;
        private final OpenRoles open;
        private final BodySpans bodies;
        private final List<PersonFacts> people;

        private People(
                Words words,
                PartRules rules,
                OfficeList offices,
                OpenRoles open,
                BodySpans bodies,
                List<PersonFacts> people) {
            this.words = words;
            this.rules = rules;
            this.offices = offices;
            this.open = open;
            this.bodies = bodies;
            this.people = people;
        }

        /** Returns the bodies of the recap, with those that only a function gives away. */
        public BodySpans bodies() {
            return bodies;
        }

        /**
         * Makes facts.
         *
         * @param all the bodies of the recap
         * @param ids which of them are one
         * @param telling what the whole recap is
         */
        public List<Participation> participations(BodySpans all, Map<BodySpan, BodyId> ids, RecapTelling telling) {
            List<RoleSpan> roles = people.stream()
                    .flatMap(one -> one.roles().stream().map(HeldAt::role))
                    .toList();
            OpenRoles.InRecap completed = open.in(words, roles, all, ids);
            List<PersonFacts> placed = people.stream()
                    .map(one -> one.withRoles(one.roles().stream()
                            .map(held -> new HeldAt(completed.complete(held.role()), held.mention()))
                            .toList()))
                    .toList();
            var builder = new ParticipationBuilder(words, offices, ids, placed);
            var presences = new PresenceDecision(words, rules, telling, placed);
            return placed.stream().map(one -> builder.build(one, presences)).toList();
        }

        /** Streams where people are named. */
        public Stream<Mention> mentions() {
            return people.stream()
                    .flatMap(one -> one.mentions().stream()
                            .map(mention -> new Mention(
                                    words.token(mention.from()).start(),
                                    words.token(mention.to() - 1).end(),
                                    PersonId.named(one.name()))));
        }
    }

    /**
     * Reads functions and parts of the people named.
     *
     * @param mentions from {@link NameFinder}
     * @param bodies the bodies named
     */
    public People read(Words words, List<PersonMention> mentions, BodySpans bodies) {
        HeldRoles held = roles.find(words, mentions, bodies);
        List<SentenceStand> stands = parts.of(words, PeopleChains.of(words, held.bearers()));
        return new People(
                words, partRules, offices, open, held.bodies(), PeopleMerger.merge(words, held.bearers(), stands));
    }
}
