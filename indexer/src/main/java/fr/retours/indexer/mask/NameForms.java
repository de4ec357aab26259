package fr.retours.indexer.mask;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways in which a text may write the name of one person, as folded words with a blank between. « Benoît Hamon » is also written
 * « HAMON Benoît », « benoit-hamon », « B. Hamon » and, where he is known, « Hamon ».
 *
 * @param anywhere those that can only be this name
 * @param beside those that are this name where one of {@code anywhere} stands in the same text, too
 */
public record NameForms(Set<String> anywhere, Set<String> beside) {
    private static final int SHORTEST = 3;

    /** Copies the sets. */
    public NameForms {
        anywhere = Set.copyOf(anywhere);
        beside = Set.copyOf(beside);
    }

    /**
     * Derives the forms of a person's names.
     *
     * @param names as they were written: given name first or family name first, with an initial, or the family name alone
     * @param telling whether a folded family name is nobody else's, nor a word or a place
     */
    public static NameForms of(Collection<String> names, Predicate<String> telling) {
        Set<String> anywhere = new TreeSet<>();
        Set<String> beside = new TreeSet<>();
        for (String name : names) {
            List<String> words = ComparedWords.folded(name);
            if (words.size() > 1 && words.getFirst().length() > 1) {
                whole(words, anywhere);
            } else if (!words.isEmpty()) {
                beside.add(String.join(" ", words));
            }
            parts(words, beside);
            halves(name).map(ComparedWords::folded).forEach(half -> {
                whole(half, beside);
                parts(half, beside);
            });
        }
        beside.removeIf(form -> form.length() < SHORTEST);
        beside.stream()
                .filter(form -> form.indexOf(' ') < 0 && telling.test(form))
                .forEach(anywhere::add);
        beside.removeAll(anywhere);
        return new NameForms(anywhere, beside);
    }

    /** The whole name, with either part first, or in one word as in addresses. */
    private static void whole(List<String> words, Set<String> forms) {
        forms.add(String.join(" ", words));
        forms.add(String.join("", words));
        for (int family = 1; family < words.size(); family++) {
            forms.add(String.join(" ", words.subList(family, words.size()))
                    + ' '
                    + String.join(" ", words.subList(0, family)));
        }
    }

    /** Initials and the family name, and the family name alone, whichever word it starts with. */
    private static void parts(List<String> words, Set<String> forms) {
        for (int family = 1; family < words.size(); family++) {
            List<String> initials = words.subList(0, family).stream()
                    .map(word -> word.substring(0, 1))
                    .toList();
            String behind = String.join(" ", words.subList(family, words.size()));
            forms.add(behind);
            for (String first : List.of(initials.getFirst(), String.join(" ", initials), String.join("", initials))) {
                forms.add(first + ' ' + behind);
                forms.add(behind + ' ' + first);
                forms.add((first + behind).replace(" ", ""));
            }
        }
    }

    /** The name with either part of a double family name: « Odile Quéré » and « Odile Morvan » for « Odile Quéré-Morvan ». */
    private static Stream<String> halves(String name) {
        int family = name.strip().lastIndexOf(' ') + 1;
        String[] parts = name.strip().substring(family).split("[-‐‑–]", -1);
        return family == 0 || parts.length < 2
                ? Stream.empty()
                : Arrays.stream(parts).map(part -> name.strip().substring(0, family) + part);
    }

    /** Returns the folded words of a name. */
    public static List<String> words(String name) {
        return ComparedWords.folded(name);
    }

    /** Returns whether a name is one of the forms that can only be this one: somebody who has it is a namesake. */
    public boolean isOne(String name) {
        return anywhere.contains(String.join(" ", ComparedWords.folded(name)));
    }

    /** Returns the same of what stands for each form. */
    public NameForms map(UnaryOperator<String> form) {
        return new NameForms(
                anywhere.stream().map(form).collect(Collectors.toSet()),
                beside.stream().map(form).collect(Collectors.toSet()));
    }
}
