package fr.retours.api.request;

import fr.retours.api.request.DeclaredParameter.Trait;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request. Reading one declares it: what was given but never read is unknown, and {@link #declared} tells
 * what a reader reads. All mistakes are reported in one go; until then a bad value reads as an absent one. Not safe for concurrent use.
 */
public final class QueryParameters extends GivenParameters {
    /** What ids of people and bodies look like. */
    public static final String ENTITY = "person:patricia-andriot, commune:63113, org:rtes";

    private static final int MOST_OF_PAGE = 2_000;
    private static final String DATASET_VERSION = "v";
    private static final Pattern INITIAL = Pattern.compile("[a-z0]");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,6})?");

    /** Something of each kind that a path may name, for readers that are only to tell what they read. */
    private static final List<String> IN_PATHS =
            List.of("person:patricia-andriot", "commune:63113", "org:rtes", "event:monnaies-locales", "scic");

    private final Function<String, String> path;
    private final @Nullable Map<String, DeclaredParameter> declared;

    private QueryParameters(
            Map<String, List<String>> given,
            Function<String, String> path,
            @Nullable Map<String, DeclaredParameter> declared) {
        super(given);
        this.path = path;
        this.declared = declared;
    }

    private QueryParameters(Map<String, List<String>> given) {
        this(given, QueryParameters::pathless, null);
    }

    /** Which version of the data to ask is not for the reader of a question to see. */
    private QueryParameters(@Nullable String query, Function<String, String> path) {
        this(QueryString.parse(query), path, null);
        withhold(DATASET_VERSION);
    }

    private static String pathless(String name) {
        throw new IllegalStateException("a reader must not ask for a part of the path here, got " + name);
    }

    /**
     * Returns what a reader reads, in that order, as the description of the API has it: the reader is run on a request that gives
     * nothing. What it reads only beside something else it does not tell.
     */
    public static List<DeclaredParameter> declared(Consumer<QueryParameters> reader) {
        Map<String, DeclaredParameter> declared = new LinkedHashMap<>();
        var parameters = new QueryParameters(Map.of(), QueryParameters::pathless, declared);
        reader.accept(parameters);
        if (!declared.keySet().containsAll(parameters.known())) {
            throw new IllegalStateException("all that is read must say what it may be, got " + parameters.known()
                    + " of which only " + declared.keySet() + " do");
        }
        return List.copyOf(declared.values());
    }

    /**
     * Reads all that a request asks for.
     *
     * @throws BadParametersException if a parameter is unknown or has a bad value
     */
    public static <T> T read(Context ctx, Function<QueryParameters, T> reader) {
        return read(new QueryParameters(ctx.queryString(), ctx::pathParam), reader);
    }

    /**
     * Reads all that a command or a form asks for.
     *
     * @param given values by name
     * @throws BadParametersException if a parameter is unknown or has a bad value
     */
    public static <T> T read(Map<String, List<String>> given, Function<QueryParameters, T> reader) {
        return read(new QueryParameters(given), reader);
    }

    /**
     * Reads all that a request asks for in its address or, sent by POST, in a form.
     *
     * @throws BadParametersException if a parameter is unknown or has a bad value
     */
    public static <T> T readWithForm(Context ctx, Function<QueryParameters, T> reader) {
        Map<String, List<String>> given = new LinkedHashMap<>(QueryString.parse(ctx.queryString()));
        if (ctx.method().equals(HandlerType.POST)) {
            given.putAll(QueryString.parseForm(ctx.bodyAsBytes()));
        }
        return read(given, reader);
    }

    private static <T> T read(QueryParameters parameters, Function<QueryParameters, T> reader) {
        T read = reader.apply(parameters);
        parameters.refuseUnknown();
        parameters.check();
        return read;
    }

    /**
     * Reads all that a page needs and passes over unknown parameters, which other sites add to links. A page repeats what it was asked in
     * each of its links, hence no more than {@value #MOST_OF_PAGE} characters.
     *
     * @throws BadParametersException if a parameter has a bad value
     * @throws HttpResponseException if there is more
     */
    public static <T> T readPage(Context ctx, Function<QueryParameters, T> reader) {
        return readPage(ctx.queryString(), reader);
    }

    /**
     * Reads the same off the address of a page.
     *
     * @param query what stands behind the question mark; null when nothing does
     */
    public static <T> T readPage(@Nullable String query, Function<QueryParameters, T> reader) {
        if (query != null && query.length() > MOST_OF_PAGE) {
            throw new HttpResponseException(HttpStatus.URI_TOO_LONG.getCode());
        }
        var parameters = new QueryParameters(query, QueryParameters::pathless);
        T read = reader.apply(parameters);
        parameters.check();
        return read;
    }

    /**
     * Returns whether a parameter of a request has a value, perhaps among others.
     *
     * @throws BadParametersException if the address is badly encoded
     */
    public static boolean isGiven(Context ctx, String name, String value) {
        return new QueryParameters(ctx.queryString(), ctx::pathParam)
                .all()
                .getOrDefault(name, List.of())
                .contains(value);
    }

    /** Accepts no parameter at all. */
    public static void none(Context ctx) {
        read(ctx, parameters -> "");
    }

    /**
     * Returns what stands in the path in the place of a name.
     *
     * @throws UnknownIdException if nothing could ever have such an id
     */
    public <T> T path(String name, Function<String, T> reader) {
        if (declared == null) {
            return PathIds.read(path.apply(name), reader);
        }
        declared.put(name, DeclaredParameter.of(name, ParameterShapes.text(), Trait.IN_PATH, Trait.REQUIRED, Trait.ID));
        return IN_PATHS.stream()
                .flatMap(sample -> sample(reader, sample).stream())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns which member of a closed list stands in the path in the place of a name.
     *
     * @throws UnknownIdException if none does
     */
    public <E extends Enum<E> & Slugged> E path(String name, Class<E> choices) {
        E[] all = choices.getEnumConstants();
        if (declared == null) {
            String slug = path.apply(name);
            return Slugged.find(choices, slug).orElseThrow(() -> new UnknownIdException(slug));
        }
        declared.put(
                name,
                DeclaredParameter.of(name, ParameterShapes.oneOf(Arrays.asList(all)), Trait.IN_PATH, Trait.REQUIRED));
        return all[0];
    }

    private static <T> Optional<T> sample(Function<String, T> reader, String sample) {
        try {
            return Optional.of(reader.apply(sample));
        } catch (IllegalArgumentException | UnknownIdException e) {
            return Optional.empty(); // of another kind
        }
    }

    /** Notes what a parameter may be, when that is what is asked for. */
    private void declare(String name, Supplier<Map<String, ?>> schema, Trait... traits) {
        if (declared != null) {
            declared.computeIfAbsent(name, any -> DeclaredParameter.of(name, schema.get(), traits));
        }
    }

    /** Notes what each value of a parameter may be that may stand often. */
    void declareEach(String name, Supplier<Map<String, ?>> items) {
        declare(name, () -> ParameterShapes.each(items.get()));
    }

    /** Returns the value of a parameter that may stand once and be any text. */
    public Optional<String> value(String name) {
        declare(name, ParameterShapes::text);
        return single(name);
    }

    /** Returns the value of a parameter that is to look like this, which is for the caller to see. */
    Optional<String> value(String name, Pattern shape) {
        declare(name, () -> ParameterShapes.text(shape));
        return single(name);
    }

    /** Returns a text, empty when absent. */
    public String text(String name, int longest) {
        declare(name, () -> ParameterShapes.text(longest));
        String text = single(name).orElse("");
        if (text.length() > longest) {
            refuse(name, "parameter.long", longest, text.length());
            return "";
        }
        return text;
    }

    /** Returns a whole number. */
    public int number(String name, int least, int most, int otherwise) {
        declare(name, () -> ParameterShapes.number("integer", least, most, otherwise));
        return single(name)
                .map(text -> {
                    if (text.matches("[0-9]{1,9}")) {
                        int number = Integer.parseInt(text);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    }
                    refuse(name, "parameter.number", least, most, ShownValue.of(text));
                    return otherwise;
                })
                .orElse(otherwise);
    }

    /** Returns a number with at most six decimals, behind a point. */
    public double decimal(String name, double least, double most, double otherwise) {
        double read = single(name)
                .map(text -> {
                    if (DECIMAL.matcher(text).matches()) {
                        double number = Double.parseDouble(text);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    }
                    refuse(name, "parameter.decimal", least, most, ShownValue.of(text));
                    return otherwise;
                })
                .orElse(otherwise);
        declare(name, () -> ParameterShapes.number("number", least, most, read));
        return read;
    }

    /** Returns a day written as in ISO 8601. */
    public Optional<LocalDate> day(String name) {
        declare(name, ParameterShapes::day);
        return single(name).flatMap(text -> {
            try {
                if (text.length() == "2018-05-23".length()) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeParseException e) {
                // reported below, like a day written another way
            }
            refuse(name, "parameter.day", ShownValue.of(text));
            return Optional.empty();
        });
    }

    /** Returns the letter a to z that names are to be filed under, 0 for none of them; empty when absent. */
    public String initial(String name) {
        return value(name, INITIAL)
                .filter(text -> {
                    boolean good = INITIAL.matcher(text).matches();
                    if (!good) {
                        refuse(name, "parameter.choice", "a … z, 0", ShownValue.of(text));
                    }
                    return good;
                })
                .orElse("");
    }

    /** Returns a member of a closed list. */
    public <E extends Enum<E> & Slugged> E choice(String name, Class<E> choices, E otherwise) {
        return choiceOf(name, Arrays.asList(choices.getEnumConstants()), otherwise);
    }

    /** Returns one of a few members of a closed list. */
    public <E extends Slugged> E choiceOf(String name, List<E> choices, E otherwise) {
        declare(name, () -> ParameterShapes.oneOf(choices, otherwise));
        return single(name).flatMap(text -> found(name, choices, text)).orElse(otherwise);
    }

    /** Returns a member of a closed list that may be absent. */
    public <E extends Enum<E> & Slugged> Optional<E> choiceIfGiven(String name, Class<E> choices) {
        List<E> all = Arrays.asList(choices.getEnumConstants());
        return choiceIfGiven(name, all, all);
    }

    /**
     * Returns a member of a closed list that may be absent.
     *
     * @param offered those that make sense; for the caller to see
     */
    public <E extends Slugged> Optional<E> choiceIfGiven(String name, List<E> choices, List<E> offered) {
        declare(name, () -> ParameterShapes.oneOf(offered));
        return single(name).flatMap(text -> found(name, choices, text));
    }

    /** Returns all members of a closed list that are asked for. */
    public <E extends Enum<E> & Slugged> Set<E> choices(String name, Class<E> choices) {
        List<E> members = Arrays.asList(choices.getEnumConstants());
        declareEach(name, () -> ParameterShapes.oneOf(members));
        Set<E> all = new LinkedHashSet<>();
        values(name).forEach(text -> found(name, members, text).ifPresent(all::add));
        return all;
    }

    /** Returns the members of a closed list that stand in one value between commas; {@code otherwise} when absent. */
    public <E extends Slugged> Set<E> list(String name, List<E> choices, Set<E> otherwise) {
        declare(name, () -> ParameterShapes.someOf(choices, otherwise), Trait.IN_ONE);
        Set<E> found = new LinkedHashSet<>();
        single(name).ifPresent(text -> {
            for (String one : text.split(",", -1)) {
                found(name, choices, one.strip()).ifPresent(found::add);
            }
        });
        return found.isEmpty() ? otherwise : found;
    }

    /**
     * Returns an id that must be given.
     *
     * @param example an id of each kind that is taken, between commas
     */
    public <T> Optional<T> id(String name, Function<String, T> reader, String example) {
        declare(name, () -> ParameterShapes.idOf(reader, example), Trait.ID);
        require(name);
        Optional<String> value = single(name);
        if (value.isEmpty() && !isRefused(name)) {
            refuse(name, "parameter.missing", example);
        }
        return value.flatMap(text -> id(name, text, reader, example));
    }

    /** Notes that a parameter must be given, when that is what is asked for. */
    private void require(String name) {
        if (declared != null) {
            declared.computeIfPresent(name, (any, one) -> one.required());
        }
    }

    /** Returns an id that may be given; see {@link #id}. */
    public <T> Optional<T> optionalId(String name, Function<String, T> reader, String example) {
        declare(name, () -> ParameterShapes.idOf(reader, example), Trait.ID);
        return single(name).flatMap(text -> id(name, text, reader, example));
    }

    /**
     * Returns different ids, in the order given.
     *
     * @param least how many there must be at least
     */
    public <T> Set<T> ids(String name, Function<String, T> reader, String example, int least) {
        int some = Math.min(least, 1); // how many more may hang on what else is given
        declare(name, () -> ParameterShapes.each(ParameterShapes.idOf(reader, example), some), Trait.ID);
        if (least > 0) {
            require(name);
        }
        Set<T> all = new LinkedHashSet<>();
        List<String> values = values(name);
        values.forEach(text -> id(name, text, reader, example).ifPresent(all::add));
        if (all.size() < least && !isRefused(name)) {
            refuse(name, "parameter.few", least, example);
        }
        return all;
    }

    private <T> Optional<T> id(String name, String text, Function<String, T> reader, String example) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            refuse(name, "parameter.id", example, ShownValue.of(text));
            return Optional.empty();
        }
    }

    /** Returns somebody who may be given. */
    public Optional<EntityId> entity(String name) {
        return optionalId(name, EntityId::of, ENTITY);
    }

    /** Returns whether something is asked for: {@code true}; absent is {@code false}. */
    public boolean flag(String name) {
        declare(name, ParameterShapes::flag);
        return single(name)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        refuse(name, "parameter.choice", "true, false", ShownValue.of(text));
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }
}
