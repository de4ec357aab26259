package fr.retours.api.page.frame;

import fr.retours.api.answer.Paging;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.wording.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What went wrong, for people.
 *
 * @param ways where to go from here, the most helpful first
 */
public record ProblemPage(Problem problem, List<Link> ways) {
    private static final int LONGEST = 100;
    /** What an id of ours names: {@code person:jean-martin} is about « jean martin ». */
    private static final Pattern ID = Pattern.compile("(?:[a-z]+:)?([\\p{L}\\p{N}-]*\\p{L}[\\p{L}\\p{N}-]*)");

    /** Copies the ways. */
    public ProblemPage {
        ways = List.copyOf(ways);
    }

    /** Finds the ways on from the page that could not be shown. */
    static ProblemPage of(Problem problem, PageAddress at) {
        List<Link> ways = new ArrayList<>();
        if (problem.type().equals(ProblemType.NOT_FOUND.uri())) {
            addSearch(ways, at.path());
        } else if (problem.status() == ProblemType.GRAPH_UNAVAILABLE.status()) {
            ways.add(new Link(Wording.text("way.again"), Paging.self(at.path(), at.query())));
        } else if (problem.type().equals(ProblemType.INVALID_PARAMETER.uri())) {
            ways.add(new Link(Wording.text("way.bare"), at.path()));
        } else if (problem.type().equals(ProblemType.INTERNAL.uri())) {
            ways.add(new Link(Wording.text("way.report"), at.report()));
        }
        ways.add(new Link(Wording.text("way.home"), "/"));
        ways.add(new Link(Wording.text("way.data"), "/donnees"));
        return new ProblemPage(problem, ways);
    }

    /** Whoever follows an old link may find the same under another id. */
    private static void addSearch(List<Link> ways, String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        var named = ID.matcher(last);
        if (named.matches() && named.group(1).length() <= LONGEST) {
            String words = named.group(1).replace('-', ' ').strip();
            ways.add(new Link(
                    Wording.text("way.search", words), "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        }
    }
}
