package fr.retours.api.question;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.directory.DirectoryKind;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.SiteSection;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions that have a form, in the order in which they are listed. */
public enum QuestionKind {
    /** How two are linked by way of others. */
    PATH("/chemin", "a"),
    /** At which events all of some were. */
    TOGETHER("/ensemble", "id"),
    /** Who holds a function or had a part: the directory of people answers it. */
    FUNCTION(DirectoryKind.PEOPLE.path(), ""),
    /** Who spoke for a body. */
    SPOKESPEOPLE("/paroles", "id"),
    /** Who is linked to many, and between many. */
    CENTRAL("/au-centre", ""),
    /** Which territories are at events about what. */
    THEMES("/themes-territoires", ""),
    /** Which bodies are at the same events. */
    PAIRS("/croisements", ""),
    /** What the events of someone were about, year by year. */
    YEARS("/annees-themes", "id");

    private final String path;
    private final String parameter;

    /**
     * Names a question.
     *
     * @param path behind that of all questions, or that of the page elsewhere which answers it
     * @param parameter under which an id fills the form in; empty where it narrows events
     */
    QuestionKind(String path, String parameter) {
        this.path = path;
        this.parameter = parameter;
    }

    /** Returns where the form is. */
    public String path() {
        return equals(FUNCTION) ? path : SiteSection.QUESTIONS.path() + path;
    }

    /** Returns the question. */
    public String label() {
        return text("title");
    }

    /** Returns a text about it, by what it is for. */
    public String text(String use) {
        return Wording.text("question." + name().toLowerCase(Locale.ROOT) + "." + use);
    }

    /** Returns the form with someone, or a body, filled in; as it is where there is no place for one. */
    public FilteredAddress about(EntityId id) {
        boolean fits = this != SPOKESPEOPLE || id instanceof BodyId;
        String name = parameter.isEmpty() ? PagePaths.kind(id) : parameter;
        return fits ? empty().with(name, id.value()) : empty();
    }

    /** Returns the form with a theme filled in. */
    public FilteredAddress about(Theme theme) {
        return empty().with("theme", theme.slug());
    }

    /** Returns the form as it is. */
    public FilteredAddress empty() {
        return new FilteredAddress(path(), Map.<String, List<String>>of());
    }
}
