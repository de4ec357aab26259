package fr.retours.api.contract;

import fr.retours.api.request.DeclaredParameter;
import fr.retours.api.request.DeclaredParameter.Trait;
import fr.retours.api.request.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something the API does.
 *
 * @param method as in {@code get}
 * @param path whole, names in braces
 * @param shapes what its answer in JSON may look like; empty where there is none
 * @param files media types of its other answers
 * @param ofJson the parameters that do not go with them
 * @param outcomes how it may end otherwise
 */
public record ApiOperation(
        String method,
        String path,
        List<DeclaredParameter> parameters,
        List<AnswerShape> shapes,
        List<String> files,
        List<String> ofJson,
        Set<CallOutcome> outcomes) {
    /** What is read by GET. */
    public static final String GET = "get";

    /** Copies the collections. */
    public ApiOperation {
        parameters = List.copyOf(parameters);
        shapes = List.copyOf(shapes);
        files = List.copyOf(files);
        ofJson = List.copyOf(ofJson);
        outcomes = outcomes.isEmpty() ? Set.of() : EnumSet.copyOf(outcomes);
    }

    /** Declares an operation that reads, whose bad parameters are refused, and ids that there are not are not found. */
    public static ApiOperation get(String path, Consumer<QueryParameters> reader, CallOutcome... outcomes) {
        List<DeclaredParameter> parameters = QueryParameters.declared(reader);
        Set<CallOutcome> all = EnumSet.of(CallOutcome.INVALID_PARAMETER, outcomes);
        if (parameters.stream().anyMatch(one -> one.is(Trait.IN_PATH) || one.is(Trait.ID))) {
            all.add(CallOutcome.NOT_FOUND);
        }
        if (parameters.stream().anyMatch(one -> one.is(Trait.ID))) {
            all.add(CallOutcome.MOVED);
        }
        return new ApiOperation(GET, path, parameters, List.of(), List.of(), List.of(), all);
    }

    /** Returns the same with an answer in JSON, of one of these shapes. */
    public ApiOperation answering(AnswerShape... some) {
        return answering(List.of(some));
    }

    /** Returns the same with an answer in JSON, of one of these shapes. */
    public ApiOperation answering(List<AnswerShape> some) {
        return new ApiOperation(method, path, parameters, some, files, ofJson, outcomes);
    }

    /** Returns the same with answers of these media types. */
    public ApiOperation sending(List<String> mediaTypes) {
        return sending(mediaTypes, List.of());
    }

    /** Returns the same with answers of these media types, with which some parameters do not go. */
    public ApiOperation sending(List<String> mediaTypes, List<String> withoutSense) {
        return new ApiOperation(method, path, parameters, shapes, mediaTypes, withoutSense, outcomes);
    }

    /** Returns the same where what is asked for is read in a form. */
    public ApiOperation posted() {
        return new ApiOperation("post", path, parameters, shapes, files, ofJson, outcomes);
    }
}
