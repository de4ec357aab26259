package fr.retours.extraction.territory;

import fr.retours.model.text.LatinFolding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names under which an intercommunalité is met, derived from the official one: « CA du Grand Angoulême » gives
 * « Grand Angoulême », « Angoulême Agglomération »…
 */
final class EpciNames {
    private static final Map<String, String> NATURES = Map.of(
            "CC", "Communauté de communes",
            "CA", "Communauté d'agglomération",
            "CU", "Communauté urbaine");
    private static final Pattern NATURE = Pattern.compile("^(CC|CA|CU)\\s+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final String PAYS = "pays ";
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9]{2,}");
    private static final Pattern LINK = Pattern.compile("^(?:de la|de l|du|des|de|d|la|le|les|l) ");
    private static final Pattern TYPE_WORD =
            Pattern.compile("\\b(?:eurometropole|metropole|agglomeration|agglo|communaute|intercom)\\b");

    /** « Grand Chalon », « Grand Autunois Morvan »: hardly anything else; « Grand Lac » and « Grand Ouest » may be. */
    private static final Pattern GRAND = Pattern.compile("^grand (?!(?:lac|ouest|sud|nord|est|paris)\\b)");

    private EpciNames() {}

    /** Writes the official name in full: « CA du Niortais » gives « Communauté d'agglomération du Niortais ». */
    static String inFull(String official) {
        String name = IN_BRACKETS.matcher(official).replaceAll("").replaceAll("\\s+", " ");
        Matcher nature = NATURE.matcher(name);
        return nature.find() ? NATURES.get(nature.group(1)) + " " + name.substring(nature.end()) : name;
    }

    /**
     * Returns the folded names, each with whether it needs caution.
     *
     * @param mainCommune the member with most inhabitants
     * @param territorial whether this is an établissement public territorial, whose names are made up and unmistakable
     */
    static Map<String, Boolean> of(String official, String mainCommune, boolean territorial) {
        var names = new LinkedHashMap<String, Boolean>();
        String core = core(official);
        String main = LatinFolding.words(mainCommune);
        boolean distinct = territorial
                || TYPE_WORD.matcher(core).find()
                || GRAND.matcher(core).find();
        names.put(core, !distinct);
        if (core.startsWith(PAYS)) {
            names.put(core.substring(PAYS.length()), true);
        } else if (core.indexOf(' ') < 0) {
            names.put(PAYS + core, true);
        }
        if (territorial) {
            return names;
        }
        Stream.of("grand " + main, main + " metropole", main + " eurometropole")
                .forEach(name -> names.putIfAbsent(name, false));
        // « Brest Agglo », « Pays de Grasse Agglo »
        (distinct ? Stream.of(main) : Stream.of(main, core))
                .flatMap(name -> Stream.of(name + " agglomeration", name + " agglo", name + " communaute"))
                .forEach(name -> names.putIfAbsent(name, false));
        return names;
    }

    /** Returns the acronyms that the official name gives in brackets. */
    static Stream<String> acronyms(String official) {
        return IN_BRACKETS
                .matcher(official)
                .results()
                .map(found -> found.group(1).strip())
                .filter(ACRONYM.asMatchPredicate())
                .map(LatinFolding::words);
    }

    /** Returns the folded name behind « communauté … de ». */
    private static String core(String official) {
        String bare =
                NATURE.matcher(IN_BRACKETS.matcher(official).replaceAll("")).replaceFirst("");
        boolean named = !bare.equals(official);
        String folded = LatinFolding.words(bare);
        return named ? LINK.matcher(folded).replaceFirst("") : folded;
    }
}
