package org.trackweave.gateway.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A password good enough to be chosen: long rather than colourful, and within what bcrypt reads. */
@Documented
@Constraint(validatedBy = Password.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Password {

    String message() default Rule.WORDS;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself, for code that has no validator at hand. */
    final class Rule implements ConstraintValidator<Password, String> {

        /** What a refused password should have been. */
        public static final String WORDS = "Use at least 10 characters (at most 72 bytes), and more than three different ones.";

        private static final int SHORTEST = 10;
        private static final int MOST_BYTES = 72;

        @Override
        public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
            return accepts(password);
        }

        public static boolean accepts(@Nullable String password) {
            return password != null && password.codePointCount(0, password.length()) >= SHORTEST
                    && password.getBytes(UTF_8).length <= MOST_BYTES && password.chars().distinct().count() > 3;
        }
    }
}
