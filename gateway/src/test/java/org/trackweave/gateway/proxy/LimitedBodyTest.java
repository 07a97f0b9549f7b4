package org.trackweave.gateway.proxy;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitedBodyTest {

    @Test
    void passesUpToItsLimit() throws IOException {
        try (LimitedBody body = new LimitedBody(new ByteArrayInputStream(new byte[100]), 100)) {
            assertThat(body.readAllBytes()).hasSize(100);
            assertThat(body.exceeded()).isFalse();
        }
    }

    @Test
    void stopsBehindIt() throws IOException {
        try (LimitedBody body = new LimitedBody(new ByteArrayInputStream(new byte[101]), 100)) {
            assertThatExceptionOfType(LimitedBody.TooLarge.class).isThrownBy(body::readAllBytes);
            assertThat(body.exceeded()).isTrue();
        }
    }
}
