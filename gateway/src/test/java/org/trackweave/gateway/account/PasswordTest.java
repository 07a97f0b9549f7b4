package org.trackweave.gateway.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "ein Käsekuchen", "0123456789"})
    void takesLongOnes(String password) {
        assertThat(Password.Rule.accepts(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaa", "abababababab"})
    void refusesWhatIsSoonGuessed(String password) {
        assertThat(Password.Rule.accepts(password)).isFalse();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(Password.Rule.accepts("0123".repeat(18))).isTrue();
        assertThat(Password.Rule.accepts("0123".repeat(18) + "4")).isFalse();
        assertThat(Password.Rule.accepts("0123ä".repeat(13))).isFalse();
    }
}
