package org.trackweave.gateway.role;

import java.util.Comparator;
import java.util.SortedSet;

import org.trackweave.gateway.account.Account;
import org.trackweave.platform.security.Role;

/** Someone with a role in a conference. */
record Person(Account account, SortedSet<Role> roles) {

    static final Comparator<Person> BY_NAME = Comparator.comparing(
            (Person person) -> person.account().name(), String.CASE_INSENSITIVE_ORDER)
        .thenComparing(person -> person.account().id());

    public boolean organizes() {
        return roles.contains(Role.ORGANIZER);
    }

    public boolean reviews() {
        return roles.contains(Role.REVIEWER);
    }
}
