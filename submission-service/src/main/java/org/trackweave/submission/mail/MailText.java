package org.trackweave.submission.mail;

/** What a mail says, in plain text. */
public record MailText(String subject, String body) {}
