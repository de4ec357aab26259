package fr.retours.api.page.search;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Link;
import fr.retours.api.wording.Labels;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;
import fr.retours.text.Facet;
import fr.retours.text.NothingFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ways on for whoever found nothing.
 *
 * @param words what no recap holds, with searches for spellings near it
 * @param others searches without a filter, names that fit
 * @param themes to browse
 */
public record Help(List<Word> words, List<Link> others, List<Link> themes) {
    /** A word that no recap holds. */
    public record Word(String typed, List<Link> spellings) {}

    /** Makes the links. */
    static Help of(NothingFound found, String query, Address address) {
        List<Link> others = new ArrayList<>();
        found.filters().forEach(filter -> others.add(without(filter, address)));
        found.names().forEach(name -> others.add(new Link(name.label(), PagePaths.suggested(name))));
        return new Help(
                found.words().stream().map(word -> word(word, query, address)).toList(),
                others,
                found.themes().stream()
                        .map(theme -> new Link(
                                Labels.of(Facet.THEME, theme),
                                new Address("/", Map.of())
                                        .with(Facet.THEME.slug(), theme.value())
                                        .toString()))
                        .toList());
    }

    private static Word word(NothingFound.Word word, String query, Address address) {
        return new Word(
                word.typed(),
                word.spellings().stream()
                        .map(near -> new Link(
                                near,
                                address.with("q", query.replace(word.typed(), near))
                                        .toString()))
                        .toList());
    }

    private static Link without(NothingFound.Without filter, Address address) {
        boolean days = filter.parameter().equals("from");
        Address next = days ? address.without("from").without("to") : address.without(filter.parameter());
        String name = days ? Wording.text("help.period") : Labels.of(Slugged.of(Facet.class, filter.parameter()));
        return new Link(Wording.text("help.without", name, filter.recaps()), next.toString());
    }
}
