package fr.retours.extraction.event;

import fr.retours.extraction.event.VenueFinder.Venue;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.place.CollectiviteMention;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Place;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an event was held: the town that the title or the sentences about the event give, the building they name,
 * and the town that the building makes certain.
 */
final class EventPlaces {
    private static final int AROUND = 1_000;
    /** Towns beyond these say nothing of where the event was. */
    private static final int MOST_MENTIONS = 2_000;

    private static final int TITLE = 6;
    private static final int DATED = 4;
    private static final int TIED = 2;
    /** The building's own name says the town, « à l'Hôtel de Ville de Lyon », or the town stands beside it. */
    private static final int BUILDING = 5;

    private static final int ONLY_EPCI = -1;
    private static final int OPENING = 1;
    private static final int LEAST = 5;
    /** What a town must weigh to stand against a building that says another one further on. */
    private static final int CLEAR = 8;

    /** Sentences of the body in which a recap says where it was. */
    private static final int FIRST = 4;

    /** Sentences of the body among which a line of its own may say where it was. */
    private static final int HEAD = 20;

    /** How often the only town must be named to be where the event was. */
    private static final int OFTEN = 4;

    private static final int MOST_WORDS = 5;
    private static final int SMALL_TOWN = 2_000;

    private final Territories territories;
    private final VenueFinder venues;
    private final TownWords townWords;
    private final PhraseCues here;
    private final Pattern ofTown;
    private final Pattern signedAt;

    EventPlaces(Territories territories, KnowledgeBase knowledge) {
        this.territories = territories;
        venues = new VenueFinder(knowledge);
        townWords = new TownWords(new EventNouns(knowledge), knowledge);
        here = PhraseCues.read(knowledge, "dates-ici");
        signedAt = Pattern.compile(
                "^[^\\p{L}]*" + knowledge.sections("lieux").atAnyStart("signe") + " $", Pattern.CASE_INSENSITIVE);
        ofTown = Pattern.compile("(?:^" + knowledge.sections("lieux").atAnyStart("nomme-de-sa-ville") + "| "
                + knowledge.sections("lieux").anyOf("ville-d-un-batiment") + ") ?(\\p{Lu}[\\p{L}’'-]*)$");
    }

    /**
     * The place, the sentences that give it, and by which names.
     *
     * @param stated whether the text says that the event was there
     */
    record Located(Place place, List<Sentence> sentences, List<FactReason> reasons, boolean stated) {
        static Located of(Place place, List<Sentence> sentences, String... names) {
            return new Located(
                    place,
                    sentences,
                    Stream.of(names).map(BuiltInRule.PLACE::reason).toList(),
                    place.collectivite() != null);
        }

        Located guessed() {
            return new Located(place, sentences, reasons, false);
        }
    }

    private record Town(Collectivite body, String written, Sentence sentence, int score) {}

    private record TownMention(Collectivite town, CollectiviteMention mention) {}

    private record Building(Venue venue, Sentence sentence) {}

    Optional<Located> locate(AnnotatedText text, List<CollectiviteMention> mentions, Optional<ChosenDate> day) {
        List<Sentence> about = about(text, day);
        Optional<Building> building = about.stream()
                .flatMap(sentence -> venues.find(text.text(), sentence.start(), sentence.end()).stream()
                        .map(venue -> new Building(venue, sentence)))
                .findFirst();
        Optional<Town> town = town(text, mentions, about, day, building);
        Optional<Located> stated = building.map(one -> withVenue(one, town, about))
                .or(() -> town.map(one -> Located.of(place(one, null), List.of(one.sentence()), one.written())));
        return stated.filter(one -> one.place().collectivite() != null)
                .or(() -> signed(text, mentions, stated))
                .or(() -> guessed(text, mentions, stated))
                .or(() -> stated);
    }

    /** Guesses that an event was where its account was signed: « Fait à Brest, le 9 février ». */
    private Optional<Located> signed(AnnotatedText text, List<CollectiviteMention> mentions, Optional<Located> stated) {
        return mentions.stream()
                .limit(MOST_MENTIONS)
                .filter(one -> one.body().kind() == CollectiviteKind.COMMUNE
                        && !one.body().id().isOpen())
                .flatMap(one -> text.sentenceAround(one.start(), one.end()).stream()
                        .filter(sentence -> signedAt.matcher(text.text().substring(sentence.start(), one.start()))
                                .find())
                        .map(sentence -> Located.of(
                                        new Place(one.body(), one.written(), venue(stated)),
                                        List.of(sentence),
                                        one.written())
                                .guessed()))
                .findFirst();
    }

    private static @Nullable String venue(Optional<Located> stated) {
        return stated.map(one -> one.place().venue()).orElse(null);
    }

    /** Guesses that an event for which the text gives no town was in the only one that it names, if it does so often. */
    private Optional<Located> guessed(
            AnnotatedText text, List<CollectiviteMention> mentions, Optional<Located> stated) {
        List<TownMention> towns = mentions.stream()
                .limit(MOST_MENTIONS)
                .flatMap(one -> commune(one.body(), one.written()).map(town -> new TownMention(town, one)).stream())
                .toList();
        if (towns.size() < OFTEN
                || towns.stream().map(TownMention::town).distinct().count() > 1) {
            return Optional.empty();
        }
        Collectivite town = towns.getFirst().town();
        CollectiviteMention first = towns.getFirst().mention();
        if (town.id().isOpen()) {
            return Optional.empty();
        }
        Place place = new Place(town, town.name(), venue(stated));
        return text.sentenceAround(first.start(), first.end())
                .map(sentence ->
                        Located.of(place, List.of(sentence), first.written()).guessed());
    }

    private Located withVenue(Building building, Optional<Town> town, List<Sentence> about) {
        Venue venue = building.venue();
        Sentence sentence = building.sentence();
        Optional<Collectivite> sure = Optional.ofNullable(venue.commune()).flatMap(territories::find);
        boolean clear = town.filter(one -> one.sentence().section() == TextSection.TITLE
                        || (one.score() >= CLEAR && about.indexOf(one.sentence()) < about.indexOf(sentence)))
                .isPresent();
        if (sure.isPresent() && !clear) {
            Collectivite commune = sure.get();
            return Located.of(new Place(commune, commune.name(), venue.name()), List.of(sentence), venue.name());
        }
        Place named = townInName(venue.name())
                .map(commune -> new Place(commune, commune.name(), venue.name()))
                .orElseGet(() -> new Place(null, null, venue.name()));
        return town.map(one -> Located.of(
                        place(one, venue.name()), List.of(one.sentence(), sentence), one.written(), venue.name()))
                .orElseGet(() -> Located.of(named, List.of(sentence), venue.name()));
    }

    /** « à la Maison des associations de Cahors »: the town at the end of the building's name. */
    private Optional<Collectivite> townInName(String venue) {
        Matcher of = ofTown.matcher(venue);
        return of.find()
                ? territories.named(LatinFolding.words(of.group(1))).stream()
                        .map(AuthorityReading::body)
                        .filter(one -> one.kind() == CollectiviteKind.COMMUNE)
                        .filter(one -> Objects.requireNonNullElse(one.population(), 0) >= SMALL_TOWN)
                        .max(Comparator.comparingInt(one -> Objects.requireNonNullElse(one.population(), 0)))
                : Optional.empty();
    }

    private static Place place(Town town, @Nullable String venue) {
        return new Place(town.body().id().isOpen() ? null : town.body(), town.written(), venue);
    }

    /**
     * Lists the sentences that tell of the event: title, the dated one, that of the place, the first of the body, the
     * summary.
     */
    private List<Sentence> about(AnnotatedText text, Optional<ChosenDate> day) {
        return Stream.of(
                        text.in(TextSection.TITLE),
                        day.map(ChosenDate::sentence).stream(),
                        text.in(TextSection.BODY).limit(HEAD).filter(one -> townWords.isField(text.text(), one)),
                        text.in(TextSection.BODY).limit(FIRST),
                        text.in(TextSection.SUMMARY))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private Optional<Town> town(
            AnnotatedText text,
            List<CollectiviteMention> mentions,
            List<Sentence> about,
            Optional<ChosenDate> day,
            Optional<Building> building) {
        return mentions.stream()
                .limit(MOST_MENTIONS)
                .flatMap(one -> text.sentenceAround(one.start(), one.end()).stream()
                        .filter(about::contains)
                        .flatMap(sentence -> commune(one.body(), one.written()).stream()
                                .map(commune -> new Town(
                                        commune,
                                        commune.equals(one.body()) ? one.written() : commune.name(),
                                        sentence,
                                        score(text, one, sentence, about, day, building)))))
                .filter(one -> one.score() >= LEAST)
                .min(Comparator.comparingInt((Town one) -> -one.score())
                        .thenComparingInt(one -> about.indexOf(one.sentence())));
    }

    /** Returns a town itself; of an EPCI the town within it after which it is named: « Rennes Métropole ». */
    private Optional<Collectivite> commune(Collectivite body, String written) {
        return switch (body.kind()) {
            case COMMUNE, FOREIGN -> Optional.of(body);
            case EPCI -> namesake(body, LatinFolding.words(written).split(" ", -1));
            case DEPARTEMENT, REGION -> Optional.empty();
        };
    }

    private Optional<Collectivite> namesake(Collectivite epci, String[] words) {
        for (int length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String name = String.join(" ", Arrays.copyOfRange(words, from, from + length));
                Optional<Collectivite> commune = territories.named(name).stream()
                        .map(AuthorityReading::body)
                        .filter(one -> one.kind() == CollectiviteKind.COMMUNE && Territories.within(one, epci.id()))
                        .findFirst();
                if (commune.isPresent()) {
                    return commune;
                }
            }
        }
        return Optional.empty();
    }

    private int score(
            AnnotatedText text,
            CollectiviteMention mention,
            Sentence sentence,
            List<Sentence> about,
            Optional<ChosenDate> day,
            Optional<Building> building) {
        boolean titled = sentence.section() == TextSection.TITLE;
        int score = about.indexOf(sentence) <= 1 ? OPENING : 0;
        score += titled ? TITLE : 0;
        score += townWords.score(text.text(), sentence, mention.start(), mention.end());
        score += mention.body().kind() == CollectiviteKind.EPCI ? ONLY_EPCI : 0;
        boolean beside = building.filter(one -> one.sentence().equals(sentence)
                        && townWords.areTogether(text.text(), one.venue(), mention.start()))
                .isPresent();
        score += beside ? BUILDING : 0;
        if (day.filter(chosen -> chosen.sentence().equals(sentence)).isPresent()) {
            score += DATED;
        }
        return score + (here.standIn(around(text.text(), sentence, mention)) ? TIED : 0);
    }

    /** Returns the words around a mention in its sentence: the whole sentence, unless it is endless. */
    private static String around(String text, Sentence sentence, CollectiviteMention mention) {
        return text.substring(
                Math.max(sentence.start(), mention.start() - AROUND), Math.min(sentence.end(), mention.end() + AROUND));
    }
}
