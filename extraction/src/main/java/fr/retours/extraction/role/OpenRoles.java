package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.discourse.BackReferences;
import fr.retours.extraction.discourse.DiscourseReader;
import fr.retours.extraction.discourse.MeantBody;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives functions whose sentence names no body the one that the recap is about: « membre du CA », « le maire ». */
public final class OpenRoles {
    private static final WordClass OFFICES = new WordClass("mots-du-propos", "offices");
    private static final WordClass BEHIND_OFFICE = new WordClass("mots-du-propos", "derriere-un-office");
    private static final WordClass MANDATES = new WordClass("mots-du-propos", "mandats-de-commune");
    private static final WordClass BEHIND_MANDATE = new WordClass("mots-du-propos", "derriere-un-mandat-de-commune");
    private static final WordClass COUNCIL = new WordClass("mots-des-fonctions", "elu-de-commune");
    /** Those of a commune where the recap names no authority of another level: « B, élue à l'urbanisme ». */
    private static final WordClass ELECTED = new WordClass("mots-du-propos", "elus-de-commune");

    private static final WordClass STAFF = new WordClass("mots-du-propos", "employes-de-commune");
    private static final WordClass SEATS = new WordClass("mots-du-propos", "sieges-d-intercommunalite");
    private static final WordClass SEATED = new WordClass("mots-du-propos", "elu-d-intercommunalite");
    private static final WordClass SIDES = new WordClass("mots-du-propos", "bords-du-conseil");
    private static final WordClass AGENTS = new WordClass("mots-du-propos", "agents-d-un-service");
    private static final WordClass SERVICES = new WordClass("mots-du-propos", "services-d-une-collectivite");
    private static final WordClass NOUNS = new WordClass("mots-du-propos", "renvois-aux-membres");
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-renvoi-defini");
    private static final WordClass SMALL = new WordClass("mots-des-organismes", "devant-renvoi");

    private final DiscourseReader discourse;
    private final FunctionList functions;

    public OpenRoles(DiscourseReader discourse, FunctionList functions) {
        this.discourse = discourse;
        this.functions = functions;
    }

    /** Reads what the recap is about. */
    public InRecap in(Words words, List<RoleSpan> roles, BodySpans spans, Map<BodySpan, BodyId> bodies) {
        int offices = (int) roles.stream()
                .filter(role -> role.body() == null && role.from() < role.to() && isOffice(words, role))
                .count();
        return new InRecap(
                words,
                discourse.read(words, spans, bodies, offices),
                new BackReferences(words, bodies),
                areTowns(spans));
    }

    private static boolean areTowns(BodySpans spans) {
        return spans.all().stream().allMatch(body -> body.isOrganisation() || body.isCommune());
    }

    /** « présidente », « membre du conseil d'administration », « secrétaire général adjoint ». */
    static boolean isOffice(Words words, RoleSpan role) {
        for (int i = role.from() + 1; i < role.to(); i++) {
            if (words.isWord(i) && !words.in(i, BEHIND_OFFICE) && !words.begins(i, OFFICES)) {
                return false;
            }
        }
        return words.begins(role.from(), OFFICES);
    }

    /**
     * « conseillers communautaires », « membres suppléants », « sa suppléante »: who sits in the council of a group of
     * communes.
     */
    private static boolean isSeat(Words words, RoleSpan role) {
        boolean alone = role.to() - role.from() == 1 && words.in(role.from(), SEATED);
        boolean two = role.to() - role.from() > 1 && words.in(role.from() + 1, SEATED);
        return alone || (two && words.in(role.from(), SEATS));
    }

    /** Completes the functions of one recap. */
    public final class InRecap {
        private final Words words;
        private final DiscourseReader.Bodies meant;
        private final BackReferences references;
        private final boolean onlyTowns;

        private InRecap(Words words, DiscourseReader.Bodies meant, BackReferences references, boolean onlyTowns) {
            this.words = words;
            this.meant = meant;
            this.references = references;
            this.onlyTowns = onlyTowns;
        }

        /** Returns the function with the body that is meant; as it is when none is certain. */
        public RoleSpan complete(RoleSpan role) {
            if (role.body() != null || role.from() == role.to()) {
                return role;
            }
            Optional<BackReferences.Reference> reference = references.endingAt(role.from() + 1, role.to());
            if (reference.isPresent()) {
                return role.withEnd(beforeReference(role, reference.get().from()))
                        .at(reference.get().body());
            }
            if (meant.members().isPresent() && pointsToMembers(role)) {
                return role.withEnd(beforeReference(role, role.to() - 1))
                        .at(meant.members().get());
            }
            Optional<StatedLevels.LevelWord> town = StatedLevels.endingAt(words, role.to())
                    .filter(level -> level.kind() == CollectiviteKind.COMMUNE && level.from() > role.from() + 1);
            if (town.isPresent() && meant.town().isPresent()) {
                return role.withEnd(beforeReference(role, town.get().from()))
                        .at(meant.town().get());
            }
            if (words.grammar().of().contains(role.to() < words.size() ? words.folded(role.to()) : "")) {
                return role;
            }
            return meant(role).map(role::at).orElse(role);
        }

        /** « président de l'association », in the account of its assembly. */
        private boolean pointsToMembers(RoleSpan role) {
            int noun = role.to() - 1;
            return noun > role.from() + 1 && words.in(noun, NOUNS) && words.in(noun - 1, DEFINITE);
        }

        private Optional<MeantBody> meant(RoleSpan role) {
            if (meant.community().isPresent()
                    && (isStaff(role) || isSeat(words, role) || isOffice(words, role) || isDeputy(role))) {
                return meant.community();
            }
            return isMandate(role) ? meant.town() : isOffice(words, role) ? meant.members() : Optional.empty();
        }

        /** « vice-présidente chargée de l'eau », « vice-président aux finances ». */
        private boolean isDeputy(RoleSpan role) {
            int behind = role.from() + 1;
            return words.begins(role.from(), OFFICES)
                    && words.in(role.from(), FunctionWords.DELEGATED)
                    && behind < role.to()
                    && words.in(behind, BEHIND_MANDATE);
        }

        /** « secrétaire de mairie »; at a council also « responsable du service finances ». */
        private boolean isStaff(RoleSpan role) {
            int of = words.pastAdjectives(role.from() + 1, role.to());
            boolean service = (meant.council() || meant.community().isPresent())
                    && of + 1 < role.to()
                    && words.in(role.from(), AGENTS)
                    && words.grammar().of().contains(words.folded(of))
                    && words.in(of + 1, SERVICES);
            return service || words.all(STAFF).contains(words.folded(role.from(), role.to()));
        }

        private int beforeReference(RoleSpan role, int reference) {
            int to = reference;
            while (to > role.from() + 1 && words.in(to - 1, SMALL)) {
                to--;
            }
            return to;
        }

        /** « maire », « 2e adjointe », « maire adjointe à la culture »; no « adjointe de direction », « adjoint au chef ». */
        private boolean isMandate(RoleSpan role) {
            boolean named = words.begins(role.from(), MANDATES)
                    || ((onlyTowns || meant.council()) && words.begins(role.from(), ELECTED));
            boolean numbered = !named && !words.begins(role.from(), OFFICES);
            int head = numbered && role.from() + 1 < role.to() ? role.from() + 1 : role.from();
            int behind = head + 1;
            boolean mandate = named || words.begins(head, MANDATES) || (head > role.from() && words.in(head, COUNCIL));
            boolean own = behind == role.to()
                    || isOfASide(behind, role.to())
                    || (words.in(behind, BEHIND_MANDATE) && (isInCharge(behind) || isPortfolio(behind)));
            return isStaff(role) || (mandate && own);
        }

        /** « conseillère d'opposition », « élu de la minorité ». */
        private boolean isOfASide(int at, int end) {
            int side = words.pastArticle(at + 1);
            return side < end && words.grammar().of().contains(words.folded(at)) && words.in(side, SIDES);
        }

        /** « conseillère en charge de l'énergie ». */
        private boolean isInCharge(int at) {
            return words.grammar().in().contains(words.folded(at)) && words.in(at + 1, FunctionWords.CHARGE);
        }

        /** « adjointe à l'énergie », not « conseillère en énergie », which says what someone knows about. */
        private boolean isPortfolio(int at) {
            return !words.grammar().in().contains(words.folded(at)) && !isOfOther(at + 1);
        }

        /** « adjointe au chef de bureau »: whose deputy someone is, not a mayor's. */
        private boolean isOfOther(int at) {
            return at < words.size()
                    && !words.in(at, FunctionWords.MAYOR)
                    && !words.in(at, BEHIND_MANDATE)
                    && !isInCharge(at)
                    && functions.at(words, at).isPresent();
        }
    }
}
