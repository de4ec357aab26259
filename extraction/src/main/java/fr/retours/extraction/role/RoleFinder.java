package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.Affiliations;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Gives each mention of a person the functions that stand behind the name, before it, or are shared by several. */
public final class RoleFinder {
    private final FunctionList functions;
    private final RolesBefore before;
    private final RolesBehind behind;
    private final LateFunctions late;
    private final LeadFunctions leads;
    private final BodiesBefore bodiesBefore;

    public RoleFinder(FunctionList functions, RoleParser parser, Affiliations affiliations, BodiesBefore bodiesBefore) {
        this.functions = functions;
        var openings = new FunctionOpenings(functions);
        before = new RolesBefore(functions, openings, parser, affiliations);
        behind = new RolesBehind(functions, openings, parser, affiliations);
        late = new LateFunctions(functions, openings, parser, affiliations);
        leads = new LeadFunctions(functions, parser);
        this.bodiesBefore = bodiesBefore;
    }

    /** Finds the functions of all mentions, and the bodies that only they give away. */
    public HeldRoles find(Words words, List<PersonMention> mentions, BodySpans bodies) {
        var bearers = new ArrayList<Bearer>();
        var heads = new RowHeads(words, functions, mentions);
        BodySpans layer = bodies;
        int free = 0;
        for (int i = 0; i < mentions.size(); i++) {
            PersonMention mention = mentions.get(i);
            free = Math.max(free, words.first(words.sentenceOf(mention.from())));
            var bounds = new NameBounds(free, limit(words, mentions, i, heads), heads.headOf(mention));
            Bearer fronted = before.find(words, mention, bounds, layer);
            layer = fronted.over(layer);
            Bearer bearer = AssemblySeats.complete(words, behind.complete(words, fronted, bounds, layer), layer);
            layer = bearer.over(layer);
            bearers.add(bearer);
            free = bearer.end();
        }
        List<Bearer> shared = late.complete(words, SharedFunctions.share(words, bearers), layer);
        List<Bearer> completed = leads.complete(words, shared, layer);
        for (Bearer one : completed) {
            layer = one.over(layer);
        }
        return bodiesBefore.complete(words, completed, heads, layer);
    }

    /** Returns where the next name or its head begins; the end of the sentence when no name follows in it. */
    private static int limit(Words words, List<PersonMention> mentions, int i, RowHeads heads) {
        PersonMention mention = mentions.get(i);
        int end = words.end(words.sentenceOf(mention.from()));
        if (i + 1 == mentions.size() || mentions.get(i + 1).from() >= end) {
            return end;
        }
        int next = heads.headOf(mentions.get(i + 1));
        return next > mention.to() ? next - 1 : mentions.get(i + 1).from();
    }
}
