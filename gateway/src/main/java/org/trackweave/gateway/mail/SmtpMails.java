package org.trackweave.gateway.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Hands mail to a server, beside the request: an answer must not tell by its time whether an account exists. */
final class SmtpMails implements Mails {

    private static final Logger log = LoggerFactory.getLogger(SmtpMails.class);

    private final MailSender server;
    private final String from;

    SmtpMails(MailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public void send(String to, String subject, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        Thread.ofVirtual().name("mail").start(() -> hand(message));
    }

    private void hand(SimpleMailMessage message) {
        try {
            server.send(message);
        } catch (MailException e) {
            log.warn("A mail could not be sent: {}", e.getClass().getSimpleName());
            log.debug("The mail server said", e);
        }
    }
}
