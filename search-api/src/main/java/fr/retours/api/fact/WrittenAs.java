package fr.retours.api.fact;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;

/** A serializer that writes values as if they were of another type. */
@FunctionalInterface
public interface WrittenAs {
    /** Returns that type. */
    JavaType writtenAs(JavaType type, TypeFactory types);
}
