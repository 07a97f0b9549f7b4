package org.trackweave.submission.id;

import java.security.SecureRandom;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RandomIds {

    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 6;

    @Bean
    Ids ids() {
        return UUID::randomUUID;
    }

    @Bean
    Codes codes() {
        var random = new SecureRandom();
        return () -> random.ints(LENGTH, 0, ALPHABET.length())
            .collect(StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)),
                    StringBuilder::append)
            .toString();
    }
}
