package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.event.EventDates.Chosen;
import fr.retours.indexer.extract.event.VenueFinder.Venue;
import fr.retours.indexer.extract.place.CollectiviteMention;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an event was held: the town that the title or the sentences about the event give, the building they name,
 * and the town that the building makes certain.
 */
final class EventPlaces {
    private static final Pattern AT = Pattern.compile("(?:^|\\P{L})(?:à|À)\\s+(?:la |l['’])?$");
    private static final Pattern OF = Pattern.compile("(?:^|\\P{L})(?:de|du|des|d['’])\\s*(?:la |l['’])?$");
    private static final Pattern MARK = Pattern.compile("(?:^|[-–—,:(|])\\s*$");
    private static final int TITLE = 6;
    private static final int AT_TOWN = 5;
    private static final int BESIDE_MARK = 4;
    private static final int DATED = 3;
    private static final int TIED = 2;
    private static final int FROM_TOWN = -3;
    private static final int OPENING = 1;
    private static final int LEAST = 5;
    private static final int BEFORE = 8;
    /** Sentences of the body in which a recap says where it was. */
    private static final int FIRST = 4;

    private final Territories territories;
    private final VenueFinder venues = new VenueFinder();
    private final PhraseCues here = new PhraseCues("extract/dates-ici.tsv");

    EventPlaces(Territories territories) {
        this.territories = territories;
    }

    /** The place, and the sentences that give it. */
    record Located(Place place, List<Sentence> sentences) {}

    private record Town(Collectivite body, String written, Sentence sentence, int score) {}

    Optional<Located> locate(AnnotatedText text, List<CollectiviteMention> mentions, Optional<Chosen> day) {
        List<Sentence> about = about(text, day);
        Optional<Town> town = town(text, mentions, about, day);
        for (Sentence sentence : about) {
            Optional<Venue> venue = venues.find(text.text(), sentence.start(), sentence.end());
            if (venue.isPresent()) {
                return Optional.of(withVenue(venue.get(), sentence, town));
            }
        }
        return town.map(one -> new Located(place(one, null), List.of(one.sentence())));
    }

    private Located withVenue(Venue venue, Sentence sentence, Optional<Town> town) {
        Optional<Collectivite> sure = Optional.ofNullable(venue.commune()).flatMap(territories::find);
        boolean titled =
                town.filter(one -> one.sentence().section() == Section.TITLE).isPresent();
        if (sure.isPresent() && !titled) {
            Collectivite commune = sure.get();
            return new Located(new Place(commune, commune.name(), venue.name()), List.of(sentence));
        }
        return town.map(one -> new Located(place(one, venue.name()), List.of(one.sentence(), sentence)))
                .orElseGet(() -> new Located(new Place(null, null, venue.name()), List.of(sentence)));
    }

    private static Place place(Town town, @Nullable String venue) {
        return new Place(town.body().id().isOpen() ? null : town.body(), town.written(), venue);
    }

    /** Lists the sentences that tell of the event: title, the dated one, the first of the body, the summary. */
    private static List<Sentence> about(AnnotatedText text, Optional<Chosen> day) {
        var about = new ArrayList<Sentence>();
        text.sentences().stream().filter(one -> one.section() == Section.TITLE).forEach(about::add);
        day.map(Chosen::sentence).filter(one -> !about.contains(one)).ifPresent(about::add);
        text.sentences().stream()
                .filter(one -> one.section() == Section.BODY)
                .limit(FIRST)
                .filter(one -> !about.contains(one))
                .forEach(about::add);
        text.sentences().stream()
                .filter(one -> one.section() == Section.SUMMARY && !about.contains(one))
                .forEach(about::add);
        return about;
    }

    private Optional<Town> town(
            AnnotatedText text, List<CollectiviteMention> mentions, List<Sentence> about, Optional<Chosen> day) {
        return mentions.stream()
                .filter(one -> one.body().kind() == CollectiviteKind.COMMUNE
                        || one.body().kind() == CollectiviteKind.FOREIGN)
                .flatMap(one -> text.sentenceAround(one.start(), one.end()).stream()
                        .filter(about::contains)
                        .map(sentence ->
                                new Town(one.body(), one.written(), sentence, score(text, one, sentence, about, day))))
                .filter(one -> one.score() >= LEAST)
                .min(Comparator.comparingInt((Town one) -> -one.score())
                        .thenComparingInt(one -> about.indexOf(one.sentence())));
    }

    private int score(
            AnnotatedText text,
            CollectiviteMention mention,
            Sentence sentence,
            List<Sentence> about,
            Optional<Chosen> day) {
        String before = text.text().substring(Math.max(sentence.start(), mention.start() - BEFORE), mention.start());
        int score = about.indexOf(sentence) <= 1 ? OPENING : 0;
        if (sentence.section() == Section.TITLE) {
            score += TITLE;
        }
        if (AT.matcher(before).find()) {
            score += AT_TOWN;
        } else if (MARK.matcher(before).find()) {
            score += BESIDE_MARK;
        } else if (OF.matcher(before).find() && sentence.section() == Section.TITLE) {
            score += FROM_TOWN;
        }
        if (day.filter(chosen -> chosen.sentence().equals(sentence)).isPresent()) {
            score += DATED;
        }
        return score + (here.standIn(text.textOf(sentence)) ? TIED : 0);
    }
}
