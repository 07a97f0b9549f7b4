package org.trackweave.gateway.profile;

import org.trackweave.gateway.account.Password;

/** A change of one's password. */
record PasswordForm(String current, @Password String wanted) {

    PasswordForm {
        current = current == null ? "" : current;
        wanted = wanted == null ? "" : wanted;
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "PasswordForm[...]";
    }
}
