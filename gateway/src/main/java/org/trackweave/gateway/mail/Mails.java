package org.trackweave.gateway.mail;

/** Sends mail to one person. */
public interface Mails {

    /** Whether anything is sent; pages offer no mail where not. */
    boolean delivers();

    /**
     * Sends, or tries to: a mail server that is away is logged and costs the caller nothing but this mail.
     *
     * @param to the address
     * @param text plain text, its links on lines of their own
     */
    void send(String to, String subject, String text);
}
