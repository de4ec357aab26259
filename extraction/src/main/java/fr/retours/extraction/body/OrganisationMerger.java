package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Words;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.Slug;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the names that mean one organisation in a recap: listed forms, the same words but for an article or the word for
 * its kind, an acronym and the long form beside it or whose initials it is.
 */
public final class OrganisationMerger {
    private static final int SHORTEST_ACRONYM = 3;
    /** « SDIS34 », « SDIS 34 »: folded, the number of the département may stand apart. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\p{Ll}{3,})(\\d{2})$");

    private static final Pattern OPENING = Pattern.compile("^[«\"“\\s]+");

    /** Folded, with a blank behind, the longest first. */
    private final List<String> kinds;

    private final Map<String, String> regions = new TreeMap<>();

    private final AcronymInitials initials;
    /** « PNR Livradois-Forez », « Parc du Livradois-Forez »: folded, one park. */
    private final Pattern park;

    private final String anyPark;
    /** « Réseau des Lieux Partagés », « Réseau Lieux Partagés »: the link behind the word for the kind may be left out. */
    private final Pattern firstLink;

    private final Set<String> ranks;

    /** Reads the list of words for kinds that are no part of a name. */
    public OrganisationMerger(KnowledgeBase knowledge) {
        initials = new AcronymInitials(knowledge);
        Set<String> parks = knowledge.words("noms-d-organismes", "parcs");
        park = Pattern.compile("^" + PhrasePattern.leading(parks)
                + PhrasePattern.leading(knowledge.words("mots-outils", "de-la")) + "?");
        anyPark = knowledge.sections("noms-d-organismes").written("parcs").getFirst() + " ";
        firstLink = Pattern.compile("^" + PhrasePattern.leading(knowledge.words("noms-d-organismes", "lien-omis")));
        ranks = knowledge.table("organisations-rangs", 1).foldedSet();
        for (WordTable.Row row : knowledge.table("regions-abregees", 2).rows()) {
            regions.put(LatinFolding.words(row.text(0)), LatinFolding.words(row.text(1)));
        }
        kinds = knowledge
                .table("organisations-genres", 1)
                .first()
                .map(LatinFolding::words)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(kind -> kind + " ")
                .toList();
    }

    /**
     * One organisation of a recap.
     *
     * @param name the form used most
     * @param aliases other forms, in code point order
     * @param spans where it is named, in text order
     */
    public record Entry(OrganisationId id, String name, List<String> aliases, List<BodySpan> spans) {}

    /** Joins spans; entries come in text order. */
    public List<Entry> merge(Words words, List<BodySpan> spans) {
        var groups = new LinkedHashMap<String, List<BodySpan>>();
        for (BodySpan span : spans) {
            String key = key(words, span);
            if (!key.isEmpty()) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
            }
        }
        joinParenthesised(words, groups);
        joinAcronyms(words, groups);
        joinShortForms(groups);
        joinSpelled(groups);
        joinRanked(groups);
        joinLongForms(words, groups);
        Map<String, Entry> entries = groups.values().stream()
                .map(group -> entry(words, group))
                .collect(Collectors.toMap(one -> one.id().value(), one -> one, OrganisationMerger::both, TreeMap::new));
        return entries.values().stream()
                .sorted(Comparator.comparingInt(one -> one.spans().getFirst().from()))
                .toList();
    }

    private String key(Words words, BodySpan span) {
        String bare = bare(span.known() != null ? span.known() : words.written(span.from(), span.to()));
        return spelled(park.matcher(bare).replaceFirst(anyPark));
    }

    /** Writes out a région's short form at the end of a name. */
    private String spelled(String bare) {
        int last = bare.lastIndexOf(' ');
        String region = last < 0 ? null : regions.get(bare.substring(last + 1));
        String spelled = region == null ? bare : bare.substring(0, last + 1) + region;
        return NUMBERED.matcher(firstLink.matcher(spelled).replaceFirst("")).replaceFirst("$1 $2");
    }

    /** Takes articles and the word for the kind off a name, as long as something is left. */
    public String bare(String name) {
        String rest = LatinFolding.words(name);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (String kind : kinds) {
                if (rest.startsWith(kind) && rest.length() > kind.length() + 1) {
                    rest = rest.substring(kind.length());
                    shorter = true;
                    break;
                }
            }
        }
        return rest;
    }

    /** « Long Form (ABC) » and « ABC, (Long form) ». */
    private void joinParenthesised(Words words, Map<String, List<BodySpan>> groups) {
        List<BodySpan> all = groups.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(BodySpan::from))
                .toList();
        for (int i = 1; i < all.size(); i++) {
            BodySpan before = all.get(i - 1);
            BodySpan inside = all.get(i);
            int between = inside.from() - before.to();
            boolean open = between >= 1 && between <= 2 && words.is(inside.from() - 1, "(");
            boolean closed = words.is(inside.to(), ")") || words.is(inside.to(), ",");
            if (open && closed && isAcronymOf(words, before, inside)) {
                join(groups, key(words, before), key(words, inside));
            }
        }
    }

    private boolean isAcronymOf(Words words, BodySpan one, BodySpan other) {
        String first = AcronymInitials.letters(words.written(one.from(), one.to()));
        String second = AcronymInitials.letters(words.written(other.from(), other.to()));
        String firstInitials = initials.of(words, one.from(), one.to());
        String secondInitials = initials.of(words, other.from(), other.to());
        boolean single = one.to() - one.from() == 1 || other.to() - other.from() == 1;
        return single
                && (firstInitials.startsWith(second)
                        || secondInitials.startsWith(first)
                        || first.equals(second)
                        || areSameLetters(first, secondInitials)
                        || areSameLetters(second, firstInitials)
                        || near(second, firstInitials));
    }

    /** « Association sud-africaine des gouvernements locaux (SALGA) »: the acronym of the foreign name. */
    private static boolean areSameLetters(String acronym, String initials) {
        return acronym.length() > SHORTEST_ACRONYM
                && Arrays.equals(
                        acronym.chars().sorted().toArray(),
                        initials.chars().sorted().toArray());
    }

    private static boolean near(String acronym, String initials) {
        return acronym.length() >= SHORTEST_ACRONYM && !initials.isEmpty() && acronym.charAt(0) == initials.charAt(0);
    }

    private void joinAcronyms(Words words, Map<String, List<BodySpan>> groups) {
        for (String acronym : List.copyOf(groups.keySet())) {
            List<BodySpan> own = groups.get(acronym);
            if (own == null
                    || acronym.length() < SHORTEST_ACRONYM
                    || acronym.indexOf(' ') >= 0
                    || !words.isAllCapitals(own.getFirst().from())) {
                continue;
            }
            List<String> longs = groups.keySet().stream()
                    .filter(name -> name.indexOf(' ') >= 0 && isShortFor(acronym, initials.of(name)))
                    .toList();
            if (longs.size() == 1) {
                join(groups, longs.getFirst(), acronym);
            }
        }
    }

    /** « ALEC » also for « Agence locale de l'énergie et du climat du Pays de Rennes », whose area it leaves out. */
    private static boolean isShortFor(String acronym, String initials) {
        return initials.equals(acronym) || (acronym.length() > SHORTEST_ACRONYM && initials.startsWith(acronym));
    }

    /** « CRESS Bretagne » and « la Chambre régionale de l'économie sociale et solidaire », when no other begins so. */
    private void joinLongForms(Words words, Map<String, List<BodySpan>> groups) {
        for (String longForm : List.copyOf(groups.keySet())) {
            String firsts = initials.of(longForm);
            List<String> branches = groups.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(firsts + " ") || isSpelledOut(one.getKey(), longForm))
                    .filter(one -> words.isAllCapitals(one.getValue().getFirst().from()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (firsts.length() >= SHORTEST_ACRONYM && branches.size() == 1) {
                join(groups, branches.getFirst(), longForm);
            }
        }
    }

    /** « IEA de Paris », « Institut d'études avancées de Paris ». */
    private boolean isSpelledOut(String branch, String longForm) {
        int space = branch.indexOf(' ');
        if (space < SHORTEST_ACRONYM || !longForm.endsWith(branch.substring(space))) {
            return false;
        }
        String head = longForm.substring(0, longForm.length() - (branch.length() - space));
        return head.indexOf(' ') > 0 && initials.of(head).equals(branch.substring(0, space));
    }

    /** « WWF » and « WWF France », when only one longer name starts so. */
    private static void joinShortForms(Map<String, List<BodySpan>> groups) {
        for (String one : List.copyOf(groups.keySet())) {
            List<String> longer = groups.keySet().stream()
                    .filter(name -> name.startsWith(one + " "))
                    .toList();
            if (one.length() >= SHORTEST_ACRONYM && longer.size() == 1) {
                join(groups, longer.getFirst(), one);
            }
        }
    }

    /** « MobilityData », « Mobility Data ». */
    private static void joinSpelled(Map<String, List<BodySpan>> groups) {
        var seen = new TreeMap<String, String>();
        for (String one : List.copyOf(groups.keySet())) {
            String other = seen.putIfAbsent(one.replace(" ", ""), one);
            if (other != null) {
                join(groups, other, one);
            }
        }
    }

    /** « Fédération départementale des Foyers », « Fédération des Foyers », when only one of them tells its rank. */
    private void joinRanked(Map<String, List<BodySpan>> groups) {
        for (String one : List.copyOf(groups.keySet())) {
            List<String> ranked = groups.keySet().stream()
                    .filter(name ->
                            name.length() > one.length() && withoutRank(name).equals(one))
                    .toList();
            if (ranked.size() == 1) {
                join(groups, ranked.getFirst(), one);
            }
        }
    }

    private String withoutRank(String name) {
        InterruptionCheck.check();
        return Arrays.stream(name.split(" ", -1))
                .filter(word -> !ranks.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static void join(Map<String, List<BodySpan>> groups, String into, String from) {
        List<BodySpan> target = groups.get(into);
        if (target == null || into.equals(from) || !groups.containsKey(from)) {
            return;
        }
        target.addAll(groups.get(from));
        groups.remove(from);
    }

    private Entry entry(Words words, List<BodySpan> group) {
        List<BodySpan> ordered =
                group.stream().sorted(Comparator.comparingInt(BodySpan::from)).toList();
        Map<String, Long> counts = ordered.stream()
                .collect(Collectors.groupingBy(span -> form(words, span), LinkedHashMap::new, Collectors.counting()));
        // of forms used as often as each other, the first one
        String name = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        List<String> aliases = counts.keySet().stream()
                .flatMap(form -> Stream.of(form, withoutKind(form)))
                .filter(form -> !form.equals(name))
                .distinct()
                .sorted()
                .toList();
        return new Entry(OrganisationId.named(name), name, aliases, ordered);
    }

    /**
     * « entreprise Pixis » and « SARL Pixis » are also « Pixis », as « équipe « Les Curieux » » is « Les Curieux »: the
     * kind only describes.
     */
    private String withoutKind(String form) {
        for (String kind : kinds) {
            int rest = kind.length();
            if (form.length() > rest + 1
                    && (Character.isLowerCase(form.charAt(0)) || Character.isUpperCase(form.charAt(1)))
                    && kind.equals(LatinFolding.words(form.substring(0, rest)) + " ")) {
                String name = OPENING.matcher(form.substring(rest)).replaceFirst("");
                if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
                    return name;
                }
            }
        }
        return form;
    }

    /** Returns the name as written, without quotation marks around. */
    private static String form(Words words, BodySpan span) {
        String form = words.written(span.from(), span.to()).replaceAll("^[«\"“\\s]+|[»\"”\\s]+$", "");
        return Slug.of(form).isEmpty() ? words.written(span.from(), span.to()) : form;
    }

    private static Entry both(Entry one, Entry other) {
        var spans = new ArrayList<>(one.spans());
        spans.addAll(other.spans());
        spans.sort(Comparator.comparingInt(BodySpan::from));
        var aliases = new TreeSet<>(one.aliases());
        aliases.addAll(other.aliases());
        aliases.add(other.name());
        aliases.remove(one.name());
        return new Entry(one.id(), one.name(), List.copyOf(aliases), List.copyOf(spans));
    }
}
