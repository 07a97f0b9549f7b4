package org.trackweave.search.index;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedWordsTest {

    @Test
    void joinsHyphenatedWordsOnce() {
        assertThat(JoinedWords.in("An outsider's look at co-routines", "co-routines, non-blocking I/O - and more"))
            .containsExactly("coroutines", "nonblocking");
    }
}
