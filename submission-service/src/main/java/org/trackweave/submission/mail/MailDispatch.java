package org.trackweave.submission.mail;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.submission.mail.MailTable.DueMail;

/**
 * Sends what is queued, where {@code spring.mail.host} names a server; without one the mail waits and organizers see
 * it. A crash between sending and committing sends a mail twice, never not at all.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDispatch {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final MailTable table;
    private final JavaMailSender sender;
    private final MailSettings settings;

    MailDispatch(MailTable table, JavaMailSender sender, MailSettings settings) {
        this.table = table;
        this.sender = sender;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${trackweave.submission.mail.pause:PT5S}")
    @Transactional
    void sendDue() {
        table.due(BATCH).forEach(this::send);
    }

    private void send(DueMail mail) {
        var email = mail.email();
        if (email == null) {
            table.failed(mail.id(), "The person has no mail address.");
            return;
        }
        try {
            var message = new SimpleMailMessage();
            message.setFrom(settings.from());
            message.setTo(email);
            message.setSubject(mail.subject());
            message.setText(mail.body());
            sender.send(message);
            table.sent(mail.id());
        } catch (MailException e) {
            // Servers repeat the address in their answers, which the log must not have.
            log.warn("Mail {} could not be sent ({}), attempt {}", mail.id(), e.getClass().getSimpleName(),
                    mail.attempts() + 1);
            retry(mail, e);
        }
    }

    private void retry(DueMail mail, MailException e) {
        var error = e.getClass().getSimpleName();
        if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
            table.failed(mail.id(), error);
        } else {
            table.retryAfter(mail.id(), FIRST_PAUSE.multipliedBy(1L << mail.attempts()), error);
        }
    }
}
