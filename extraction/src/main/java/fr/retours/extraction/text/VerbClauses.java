package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells verbs: which are finite, what their main verb is, and whether they speak of the future. */
public final class VerbClauses {
    private static final WordClass BETWEEN = new WordClass("groupes-verbaux", "entre-auxiliaire-et-verbe");
    /** English nouns that are also forms of French verbs: « cheffe de projet open data ». */
    private static final WordClass BORROWED = new WordClass("groupes-verbaux", "empruntes");

    /** Parts of the tags of forms with a person ending. */
    private static final List<String> WITH_PERSON = List.of(" ind ", " sub ", " imp ");

    private static final WordClass THAT = new WordClass("groupes-verbaux", "que");
    private static final WordClass BEEN = new WordClass("groupes-verbaux", "ete");

    private final Lexicon lexicon;
    private final Set<String> auxiliaries;
    /** Of the auxiliaries those that go on to another verb only with « à »: « tient à saluer ». */
    private final Set<String> withA;
    /** Those that speak of the future: « va présenter ». */
    private final Set<String> going;
    /** Verbs that hardly anyone uses, of which some forms are those of a common one: « ouvre ». */
    private final Set<String> rare;
    /** What makes a verb of a verb: « coanimer ». */
    private final Set<String> prefixes;

    /** Makes it read a dictionary and the list {@code groupes-verbaux.txt}. */
    public VerbClauses(Lexicon lexicon, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        var verbs = knowledge.sections("groupes-verbaux");
        auxiliaries = Set.copyOf(verbs.written("auxiliaires"));
        withA = Set.copyOf(verbs.written("auxiliaires-avec-a"));
        going = Set.copyOf(verbs.written("futur-proche"));
        rare = Set.copyOf(verbs.written("rares"));
        prefixes = Set.copyOf(verbs.written("prefixes"));
    }

    /**
     * A verb.
     *
     * @param at its first word
     * @param last its last word
     * @param lemma of the verb that says what is done: « conclure » for « est venu conclure »
     * @param future whether it speaks of what is to come
     */
    public record Verb(int at, int last, String lemma, boolean future) {}

    /** Returns whether a word is a verb with a person ending. */
    public boolean isFiniteVerb(Words words, int i) {
        String tag = words.token(i).tag();
        boolean tagged = (tag.startsWith("VERB") || tag.startsWith("AUX")) && !words.in(i, BORROWED);
        return tagged && finite(words, i).isPresent();
    }

    /** Returns whether a verb with a person ending stands within a stretch. */
    public boolean hasFiniteVerb(Words words, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> isFiniteVerb(words, i));
    }

    /** Returns whether a word in lower case is a verb with a person ending in all readings, whatever its own tag. */
    public boolean isOnlyFinite(Words words, int i) {
        return !words.isCapital(i)
                && finite(words, i).isPresent()
                && readings(words, i).stream()
                        .allMatch(form -> WITH_PERSON.stream().anyMatch(form.tag()::contains));
    }

    /** « présente le budget »: returns whether a word in lower case may be a verb before its object, whatever its own tag. */
    public boolean isBeforeObject(Words words, int i) {
        return !words.isCapital(i)
                && isSingular(words, i)
                && (words.grammar().articles().contains(words.folded(i + 1)) || words.in(i + 1, THAT));
    }

    /** Returns the readings of a word; a verb with « co » before it is read like the verb. */
    private List<Form> readings(Words words, int i) {
        String word = words.token(i).text().toLowerCase(Locale.ROOT);
        List<Form> forms = lexicon.forms(word);
        return forms.isEmpty()
                ? prefixes.stream()
                        .filter(word::startsWith)
                        .findFirst()
                        .map(prefix -> prefixed(prefix, word.substring(prefix.length())))
                        .orElse(forms)
                : forms;
    }

    private List<Form> prefixed(String prefix, String rest) {
        return lexicon.forms(rest.startsWith("-") ? rest.substring(1) : rest).stream()
                .map(form -> new Form(prefix + "-" + form.lemma(), form.tag()))
                .toList();
    }

    private Optional<Form> finite(Words words, int i) {
        return readings(words, i).stream()
                .filter(form -> form.tag().contains(" ind ")
                        || form.tag().contains(" sub ")
                        || form.tag().contains(" con ")
                        || form.tag().contains("cond"))
                .min(Comparator.comparing(form -> rare.contains(form.lemma())));
    }

    /** Reads the verb group that starts with a finite verb. */
    public Verb verbAt(Words words, int at, int limit) {
        Form first = finite(words, at).orElseThrow();
        boolean future = readings(words, at).stream()
                        .filter(form -> form.tag().startsWith("V"))
                        .allMatch(
                                form -> form.tag().contains("fut") || form.tag().contains(" con"))
                || isNearFuture(words, at, first);
        String lemma = first.lemma();
        int i = at + 1;
        int seen = 0;
        int last = at;
        while (isAuxiliary(words, lemma, i, limit) && seen < 6) {
            String next = mainVerb(words, i);
            if (!next.isEmpty()) {
                lemma = next;
                last = i;
            } else if (!isBetween(words, i)) {
                break;
            }
            i++;
            seen++;
        }
        return new Verb(at, last, lemma, future);
    }

    /** « tient à saluer » goes on to another verb, « a tenu son assemblée » does not. */
    private boolean isAuxiliary(Words words, String lemma, int next, int limit) {
        return next < limit
                && auxiliaries.contains(lemma)
                && (!withA.contains(lemma) || words.grammar().at().contains(words.folded(next)));
    }

    /** « va présenter »: the present of « aller » and an infinitive. */
    private boolean isNearFuture(Words words, int at, Form form) {
        return going.contains(form.lemma())
                && form.tag().contains("pres")
                && at + 1 < words.size()
                && readings(words, at + 1).stream().anyMatch(next -> next.tag().startsWith("V inf"));
    }

    private static boolean isBetween(Words words, int i) {
        return words.in(i, BETWEEN)
                || words.token(i).tag().equals("ADV")
                || words.folded(i).isEmpty();
    }

    /** Finds the verb of which a word may be the participle: « ouverte ». */
    public Optional<String> participle(Words words, int i) {
        return readings(words, i).stream()
                .filter(form -> form.tag().startsWith("V ppa"))
                .map(Form::lemma)
                .findFirst();
    }

    /** « a, lui, présenté »: a small word is no participle, though « lui » could be that of « luire ». */
    private String mainVerb(Words words, int i) {
        if (words.in(i, BETWEEN) || words.isCapital(i)) {
            return "";
        }
        return readings(words, i).stream()
                .filter(form -> form.tag().startsWith("V ppa") || form.tag().startsWith("V inf"))
                .map(Form::lemma)
                .findFirst()
                .orElse("");
    }

    /** Returns whether a verb group says what has happened: « réunissait », « a réuni »; « réunit » may be the present. */
    public boolean isPast(Words words, Verb verb) {
        return verb.last() > verb.at()
                || readings(words, verb.at()).stream()
                        .filter(form -> form.tag().startsWith("V"))
                        .allMatch(form ->
                                form.tag().contains("impa") || form.tag().contains("psim"));
    }

    /** Returns whether a verb has no other reading than the future; the conditional is none. */
    public boolean isFuture(Words words, int i) {
        return readings(words, i).stream()
                .filter(form -> form.tag().startsWith("V"))
                .allMatch(form -> form.tag().contains("fut"));
    }

    /** Returns whether a finite verb may have one subject: « a », « présente », not « ont ». */
    public boolean isSingular(Words words, int i) {
        return readings(words, i).stream().anyMatch(form -> form.tag().contains(" 3 s"));
    }

    /** Returns whether a finite verb has the third person. */
    public boolean isThirdPerson(Words words, int i) {
        return lexicon.forms(words.token(i).text().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(form -> form.tag().contains(" 3 "));
    }

    /** Returns whether « a été » or « est » with a participle makes the verb at a word passive: its subject is acted upon. */
    public boolean isPassive(Words words, int at, int limit) {
        return words.anyIn(at, Math.min(limit, at + 3), words.all(BEEN));
    }
}
