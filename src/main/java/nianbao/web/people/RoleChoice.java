package nianbao.web.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.store.who.Role;

/** A role to tick. */
public record RoleChoice(String name, String label, String duty, boolean chosen) {

    static List<RoleChoice> of(Set<Role> chosen) {
        return Arrays.stream(Role.values())
                .map(r -> new RoleChoice(r.name(), r.label(), r.duty(), chosen.contains(r))).toList();
    }

    /** The roles ticked in a form; what is no role counts for nothing. */
    static Set<Role> chosen(MultivaluedMap<String, String> posted) {
        return known(posted.getOrDefault("role", List.of()));
    }

    /** Roles as a hidden field holds them. */
    static String joined(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    static Set<Role> split(String joined) {
        return known(joined == null ? List.of() : List.of(joined.split(" ")));
    }

    private static Set<Role> known(List<String> names) {
        return Arrays.stream(Role.values()).filter(r -> names.contains(r.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
