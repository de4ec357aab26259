package fr.retours.model.fact;

import java.util.List;

/**
 * A person in a recap.
 *
 * @param person who that is in the whole corpus
 * @param name the name as this recap writes it first in full
 * @param aliases other spellings in this recap
 * @param tookPart whether the recap shows the person acting at the event, or only cites them
 * @param parts each part once; empty when {@code tookPart} is false
 * @param roles in text order
 */
public record Participation(
        Person person,
        String name,
        List<String> aliases,
        boolean tookPart,
        List<PartTaken> parts,
        List<Role> roles,
        Proof proof) {
    /** @throws IllegalArgumentException if someone who is only cited has a part, or a part stands twice */
    public Participation {
        if (!tookPart && !parts.isEmpty()) {
            throw new IllegalArgumentException(person.id() + " is only cited and must have no part, got " + parts);
        }
        if (parts.stream().map(PartTaken::part).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("parts of " + person.id() + " must differ, got " + parts);
        }
        aliases = List.copyOf(aliases);
        parts = List.copyOf(parts);
        roles = List.copyOf(roles);
    }

    /** Returns the person as somebody who is only cited. */
    public Participation cited() {
        return new Participation(person, name, aliases, false, List.of(), roles, proof);
    }
}
