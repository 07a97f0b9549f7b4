package org.trackweave.platform.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The person a page is rendered for.
 *
 * @param name what to call them; empty for an anonymous visitor
 * @param signedIn whether the name is vouched for
 * @param admin whether they may do everything on this deployment
 * @param roles role names per conference slug
 */
public record Visitor(String name, boolean signedIn, boolean admin, Map<String, Set<String>> roles) {

    /** Nobody signed in. */
    public static final Visitor ANONYMOUS = new Visitor("", false, false, Map.of());

    public Visitor {
        roles = Map.copyOf(roles);
    }

    /** Whether they organise this conference; admins organise all. */
    public boolean organizes(String conferenceId) {
        return admin || holds(conferenceId, "ORGANIZER");
    }

    /** Whether they review for this conference; its organizers do too. */
    public boolean reviews(String conferenceId) {
        return organizes(conferenceId) || holds(conferenceId, "REVIEWER");
    }

    /** Whether they organise any conference at all. */
    public boolean organizesSomething() {
        return admin || roles.values().stream().anyMatch(held -> held.contains("ORGANIZER"));
    }

    /** One or two letters for the avatar. */
    public String initials() {
        return initials(name);
    }

    static String initials(String name) {
        String words = name.strip();
        int lastSpace = words.lastIndexOf(' ');
        return firstLetter(words) + (lastSpace < 0 ? "" : firstLetter(words.substring(lastSpace + 1)));
    }

    private boolean holds(String conferenceId, String role) {
        return roles.getOrDefault(conferenceId, Set.of()).contains(role);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
