package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the bodies that are the subject of a verb, over what is inserted between them and it. */
final class VerbSubjects {
    private static final WordClass BEFORE_NAME = new WordClass("mots-des-liens", "entre-sujets");
    private static final WordClass RELATIVES = new WordClass("mots-des-liens", "relatifs");
    private static final WordClass PRONOUNS = new WordClass("mots-des-liens", "pronoms-devant-le-verbe");
    private static final WordClass OBJECT_OF = new WordClass("mots-des-liens", "complement");
    private static final WordClass COMPANY = new WordClass("mots-des-liens", "en-compagnie");
    private static final WordClass DETERMINERS = new WordClass("mots-des-liens", "devant-une-equipe");
    private static final WordClass TEAMS = new WordClass("mots-des-liens", "equipes");
    private static final WordClass LEVELS = new WordClass("mots-des-liens", "niveaux-au-pluriel");
    private static final WordClass OTHERS = new WordClass("mots-des-liens", "d-autres");

    private static final int LONGEST_INSERTION = 16;
    private static final int LONGEST_UNNAMED = 5;
    private static final int LONGEST_COMPANY = 40;
    private static final int LONGEST_BRACKETS = 6;
    private static final int MOST_BEFORE_OF = 4;
    private static final int LONGEST_MEMBER = 8;

    private VerbSubjects() {}

    /** Finds the bodies that stand right before a verb and are no complement. */
    static List<BodySpan> before(Words words, int verb, int sentence, BodySpans bodies) {
        var subjects = new ArrayList<BodySpan>();
        int first = words.first(sentence);
        int at = verb;
        boolean listed = false;
        while (at > first) {
            Optional<BodySpan> body = bodies.around(at - 1);
            listed |= words.grammar().and().contains(words.folded(at - 1));
            int unnamed = subjects.isEmpty() ? unnamed(words, at, first, bodies) : at;
            int insertion = insertion(words, at, sentence, bodies);
            int opening = words.is(at - 1, ")") ? opening(words, at - 1, first) : -1;
            int member = listed && words.is(at, ",") ? pastMember(words, at, first, bodies) : at;
            if (member < at) {
                at = member;
            } else if (body.isPresent()) {
                subjects.addFirst(body.get());
                at = body.get().from();
            } else if (unnamed < at) {
                at = unnamed;
                listed = true;
            } else if (insertion < at && (subjects.isEmpty() || (listed && isClause(words, insertion)))) {
                at = insertion;
            } else if (isBetween(words, at - 1)
                    || isOfAnother(words, at - 1, subjects)
                    || (words.is(at - 1, ",") && listed)) {
                at--;
            } else if (subjects.isEmpty() && "–—".contains(words.token(at - 1).text())) {
                at--;
            } else if (subjects.isEmpty() && isDescribed(words, at - 1, bodies)) {
                at--;
            } else if (opening >= 0) {
                at = opening;
            } else {
                break;
            }
        }
        if (at == first || !words.in(at - 1, OBJECT_OF)) {
            return subjects;
        }
        if (isTeam(words, at - 1, first)) {
            return subjects;
        }
        // « à Marseille, la Ville de Miramas et l'ADEME ont », « le maire de Dinan, la CRESS et l'ADEME ont »: no part
        // of the row
        if (subjects.size() > 1 && words.is(subjects.getFirst().to(), ",")) {
            return subjects.subList(1, subjects.size());
        }
        int company = company(words, at - 1, first);
        return company < 0 ? List.of() : before(words, company, sentence, bodies);
    }

    /** « refaite par l'ONF »: returns whether the body is said to have done something, behind a first word. */
    static boolean isAgent(Words words, int first, int body) {
        int by = words.beforeArticle(body);
        return by > first && words.grammar().by().contains(words.folded(by));
    }

    /** « l'équipe de la Ville de Brest », « les bénévoles locaux du Secours populaire »: who act for a body, as a subject. */
    private static boolean isTeam(Words words, int of, int first) {
        int noun = of - 1;
        while (noun > first && noun > of - MOST_BEFORE_OF && !words.in(noun, TEAMS) && !words.in(noun, LEVELS)) {
            if (!words.isWord(noun)) {
                return false;
            }
            noun--;
        }
        boolean acting = noun >= first && (words.in(noun, TEAMS) || words.in(noun, LEVELS));
        if (!acting || !words.grammar().of().contains(words.folded(of))) {
            return false;
        }
        int before = noun - 1;
        while (before >= first
                && (words.in(before, DETERMINERS) || words.token(before).tag().equals("ADJ"))) {
            before--;
        }
        return before < first || !words.in(before, OBJECT_OF);
    }

    /** « la FNVT tunisienne a répondu »: an adjective between the name and the verb. */
    private static boolean isDescribed(Words words, int i, BodySpans bodies) {
        return words.token(i).tag().equals("ADJ")
                && !words.isCapital(i)
                && bodies.around(i - 1).isPresent();
    }

    /**
     * « l'ADEME, la base navale de Lorient, Soliha et l'ADIL ont »: returns the comma before a member of the row that is no
     * body, « la base navale de Lorient », or where it is.
     */
    private static int pastMember(Words words, int comma, int first, BodySpans bodies) {
        for (int i = comma - 1; i > Math.max(first, comma - LONGEST_MEMBER); i--) {
            if (words.is(i, ",")) {
                boolean named = bodies.named(words, i + 1).isPresent();
                return !named && bodies.around(i - 1).isPresent() ? i : comma;
            }
            if (!words.isWord(i) || words.in(i, RELATIVES)) {
                return comma;
            }
        }
        return comma;
    }

    /** In a row only « , qui accompagne des communes, » is stepped over: « Dalkia, Idex et Engie » are all subjects. */
    private static boolean isClause(Words words, int comma) {
        return words.in(comma + 1, RELATIVES);
    }

    /** Small words between bodies, and « et d'autres nous » between the last one and the verb. */
    private static boolean isBetween(Words words, int i) {
        return words.in(i, BEFORE_NAME) || words.all(OTHERS).contains(words.folded(i, i + 2));
    }

    /** « l'Opéra et le Département vous donnaient rendez-vous »: goes back over a last subject that is no known body. */
    private static int unnamed(Words words, int at, int first, BodySpans bodies) {
        int noun = at - 1;
        while (noun > first && words.in(noun, PRONOUNS)) {
            noun--;
        }
        boolean described = noun > first && words.token(noun).tag().equals("ADJ") && !words.isCapital(noun);
        noun -= described ? 1 : 0;
        boolean named = words.token(noun).tag().equals("NOUN") || words.isCapital(noun);
        for (int i = noun - 1; named && i > Math.max(first, noun - LONGEST_UNNAMED); i--) {
            if (words.grammar().and().contains(words.folded(i))) {
                return bodies.around(i - 1).isPresent() || words.is(i - 1, ",") ? i : at;
            }
            boolean complement = words.in(i, OBJECT_OF) && !words.grammar().of().contains(words.folded(i));
            if (!words.isWord(i) || complement) {
                return at;
            }
        }
        return at;
    }

    /** « les villes de Brest et de Lorient », « de Brest, de Lorient ». */
    private static boolean isOfAnother(Words words, int of, List<BodySpan> subjects) {
        return !subjects.isEmpty()
                && words.grammar().of().contains(words.folded(of))
                && (words.grammar().and().contains(words.folded(of - 1)) || words.is(of - 1, ","));
    }

    private static int opening(Words words, int close, int first) {
        for (int i = close - 1; i > first && i > close - LONGEST_BRACKETS; i--) {
            if (words.is(i, "(")) {
                return i;
            }
        }
        return -1;
    }

    /** « L'ADEME, en partenariat avec la Région, a organisé »: returns where the company begins, or -1. */
    private static int company(Words words, int with, int first) {
        if (!words.grammar().with().contains(words.folded(with))) {
            return -1;
        }
        for (int i = with - 1; i > first && i > with - LONGEST_COMPANY; i--) {
            if (words.in(i, COMPANY) && words.grammar().in().contains(words.folded(i - 1))) {
                return i - 1 > first && words.is(i - 2, ",") ? i - 2 : i - 1;
            }
        }
        return -1;
    }

    /** Goes back over what is inserted behind a subject: « L'APVF (…), présidée par X, organise », « l'ADEME, qui organise ». */
    private static int insertion(Words words, int at, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int before = at - 1;
        if (before > first && words.grammar().who().contains(words.folded(before))) {
            return words.is(before - 1, ",") ? before - 1 : before;
        }
        boolean parenthesis = words.is(before, ")");
        if (!parenthesis && !words.is(before, ",")) {
            return at;
        }
        for (int i = before - 1; i > first && i > before - LONGEST_INSERTION; i--) {
            boolean named = words.is(i - 1, ")") || bodies.around(i - 1).isPresent();
            if (parenthesis ? words.is(i, "(") : words.is(i, ",") && named) {
                return i;
            }
        }
        return at;
    }
}
