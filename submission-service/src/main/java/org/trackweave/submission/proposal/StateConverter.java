package org.trackweave.submission.proposal;

import java.util.Locale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads states in URLs as the API writes them. */
@Component
class StateConverter implements Converter<String, State> {

    @Override
    public State convert(String text) {
        return State.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }
}
