package org.trackweave.gateway.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(Mails.class);

    @Bean
    Mails mails(MailSettings settings, ObjectProvider<JavaMailSender> smtp) {
        return switch (settings.delivery()) {
            case OFF -> new NoMails();
            case LOG -> new LoggedMails();
            case SMTP -> new SmtpMails(smtp.getIfAvailable(() -> {
                throw new IllegalStateException(
                        "trackweave.gateway.mail.delivery is smtp, but spring.mail.host is not set.");
            }), settings.from());
        };
    }

    private record NoMails() implements Mails {

        @Override
        public boolean delivers() {
            return false;
        }

        @Override
        public void send(String to, String subject, String text) {
            log.debug("Mail is off, nothing is sent");
        }
    }

    private record LoggedMails() implements Mails {

        @Override
        public boolean delivers() {
            return true;
        }

        @Override
        public void send(String to, String subject, String text) {
            log.info("Mail to {}: {}\n{}", to, subject, text);
        }
    }
}
