package fr.retours.api.contract;

import java.util.ArrayList;
import java.util.List;

/** All operations, in the order in which they were registered. Not safe for concurrent use while any are added. */
public final class ApiContract {
    private final List<ApiOperation> operations = new ArrayList<>();

    /** Adds an operation that is served. */
    public void add(ApiOperation operation) {
        operations.add(operation);
    }

    /** Returns a view of all. */
    public List<ApiOperation> operations() {
        return List.copyOf(operations);
    }
}
