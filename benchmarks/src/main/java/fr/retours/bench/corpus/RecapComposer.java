package fr.retours.bench.corpus;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.EventId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes up one recap. Used once. */
record RecapComposer(int number, RandomGenerator random, RecapGenerator world, List<String> topic, TextDraft draft) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 21 * 365;
    private static final int TOPIC_WORDS = 12;
    /** Some words of five letters or more, and all names: the cast alone says who is there. */
    private static final Pattern REPLACED =
            Pattern.compile("(?<![\\p{L}^])(?:\\p{Ll}{5,}|(?<=[\\p{L},] )\\p{Lu}\\p{L}*)(?!\\p{L})");

    private static final ZipfList<Theme> THEMES = new ZipfList<>(List.of(Theme.values()), 0.8, 3);
    private static final ZipfList<EventKind> KINDS = new ZipfList<>(List.of(EventKind.values()), 1, 1);

    RecapComposer(int number, RandomGenerator random, RecapGenerator world) {
        this(number, random, world, world.rareWords().draw(TOPIC_WORDS, random), new TextDraft());
    }

    RecapFacts compose() {
        EventKind kind = KINDS.draw(random);
        Collectivite commune = world.cast().communes().draw(random);
        LocalDate day = chance(0.95) ? FIRST_DAY.plusDays(random.nextInt(DAYS)) : null;
        String title = title(kind, commune, day);
        Proof proof = draft.sentence().say(title).proof();
        draft.paragraph();
        int bodyStart = draft.length();
        var presences = new EventPresences(draft, world.cast(), random);
        presences.hosts(commune);
        int length = world.shortest() + random.nextInt(2 * world.shortest());
        while (draft.length() < length) {
            paragraph(presences);
        }
        String body = draft.from(bodyStart);
        String summary = summary();
        var recap =
                new Recap(RecapGenerator.id(number), title, null, day == null ? null : day.plusDays(7), body, summary);
        return new RecapFacts(
                recap,
                Narration.of(event(kind, commune, day, title, proof)),
                presences.people(),
                presences.bodies(),
                subjects(proof),
                draft.mentions());
    }

    private String title(EventKind kind, Body commune, @Nullable LocalDate day) {
        String what = kind.slug().replace('_', ' ') + " « " + topic.get(0) + " et " + topic.get(1) + " »";
        String when = day == null ? "" : " - " + DAY.format(day);
        return "Retour sur " + what + " à " + commune.name() + when;
    }

    private void paragraph(EventPresences presences) {
        for (int sentences = 2 + random.nextInt(3); sentences > 0; sentences--) {
            draft.sentence().say(sentence());
        }
        if (chance(0.45)) {
            presences.speaks(sentence());
        }
        if (chance(0.3)) {
            presences.involves();
        }
        draft.paragraph();
        presences.speaks(sentence());
    }

    private String summary() {
        if (!chance(0.7)) {
            return "";
        }
        draft.paragraph();
        int start = draft.length();
        draft.sentence().say(sentence()).sentence().say(sentence());
        return draft.from(start);
    }

    private String sentence() {
        List<String> all = world.sentences();
        return REPLACED.matcher(all.get(random.nextInt(all.size())))
                .replaceAll(
                        word -> Character.isUpperCase(word.group().charAt(0)) || chance(0.4) ? rare() : word.group());
    }

    private String rare() {
        return chance(0.35)
                ? topic.get(random.nextInt(topic.size()))
                : world.rareWords().draw(random);
    }

    private List<Subject> subjects(Proof proof) {
        List<Subject> subjects = new ArrayList<>();
        for (Theme theme : THEMES.draw(1 + random.nextInt(4), random)) {
            subjects.add(new Subject(theme, subjects.size() < 2, proof));
        }
        return subjects;
    }

    private Event event(EventKind kind, Collectivite commune, @Nullable LocalDate day, String title, Proof proof) {
        var place = new Place(commune, commune.name(), null);
        var attendance = chance(0.5) ? new Attendance(10 + random.nextInt(300), AttendanceQualifier.ABOUT) : null;
        return new Event(
                new EventId("event:" + number),
                title,
                kind,
                day == null ? null : EventDate.days(day, day),
                place,
                attendance,
                EventProof.of(proof));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
