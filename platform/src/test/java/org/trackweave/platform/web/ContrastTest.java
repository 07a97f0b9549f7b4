package org.trackweave.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Computes WCAG contrast from the tokens of the style sheet itself, in light and in dark. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;
    private static final Pattern TOKEN = Pattern
        .compile("--([a-z0-9-]+): light-dark\\(#([0-9a-fA-F]{6}), #([0-9a-fA-F]{6})\\);");

    private static final Map<String, Colours> TOKENS = new HashMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        try (InputStream css = Objects.requireNonNull(
                ContrastTest.class.getResourceAsStream("/static/assets/trackweave.css"))) {
            Matcher matcher = TOKEN.matcher(new String(css.readAllBytes(), UTF_8));
            while (matcher.find()) {
                TOKENS.put(matcher.group(1),
                        new Colours(Colour.parse(matcher.group(2)), Colour.parse(matcher.group(3))));
            }
        }
        assertThat(TOKENS).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({"ink, canvas", "ink, surface", "ink, sunken", "ink, accent-soft", "ink, good-soft", "ink, warn-soft",
            "ink, bad-soft", "ink, mark", "muted, canvas", "muted, surface", "muted, sunken", "accent, canvas",
            "accent, surface", "accent, accent-soft", "accent-strong, surface", "accent-strong, accent-soft",
            "on-accent, accent", "on-accent, accent-strong", "good, surface", "good, good-soft", "warn, warn-soft",
            "bad, canvas", "bad, surface", "bad, bad-soft", "surface, bad", "plum, plum-soft"})
    void textIsReadable(String text, String ground) {
        Colours front = token(text);
        Colours back = token(ground);

        assertThat(front.light().against(back.light())).as("%s on %s, light", text, ground).isGreaterThan(TEXT);
        assertThat(front.dark().against(back.dark())).as("%s on %s, dark", text, ground).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"edge, canvas", "edge, surface", "accent, canvas", "bad, surface", "madder, surface"})
    void controlsAndSignsCanBeSeen(String shape, String ground) {
        assertThat(token(shape).light().against(token(ground).light())).as("%s on %s, light", shape, ground)
            .isGreaterThan(SHAPE);
        assertThat(token(shape).dark().against(token(ground).dark())).as("%s on %s, dark", shape, ground)
            .isGreaterThan(SHAPE);
    }

    static Stream<String> tracks() {
        return IntStream.rangeClosed(1, 12).mapToObj(number -> "track-" + number);
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void everyTrackStandsOutFromTheSurfaceAndFromItsOwnTint(String track) {
        Colours thread = token(track);
        Colours surface = token("surface");
        Colours ink = token("ink");
        Colours muted = token("muted");

        assertThat(thread.light().against(surface.light())).isGreaterThan(SHAPE);
        assertThat(thread.dark().against(surface.dark())).isGreaterThan(SHAPE);
        // A slot of the timetable is tinted with 9 % of its track.
        for (Colours text : new Colours[]{ink, muted}) {
            assertThat(text.light().against(thread.light().over(surface.light(), 0.09))).isGreaterThan(TEXT);
            assertThat(text.dark().against(thread.dark().over(surface.dark(), 0.09))).isGreaterThan(TEXT);
        }
    }

    @Test
    void theFormulaAgreesWithTheStandardsOwnExtremes() {
        assertThat(Colour.parse("000000").against(Colour.parse("ffffff"))).isEqualTo(21.0);
        assertThat(Colour.parse("777777").against(Colour.parse("ffffff"))).isBetween(4.47, 4.48);
    }

    private static Colours token(String name) {
        Colours colours = TOKENS.get(name);
        assertThat(colours).as("token --%s", name).isNotNull();
        return Objects.requireNonNull(colours);
    }

    private record Colours(Colour light, Colour dark) {}

    private record Colour(double red, double green, double blue) {

        static Colour parse(String hex) {
            int value = Integer.parseInt(hex, 16);
            return new Colour((value >> 16) / 255.0, (value >> 8 & 0xff) / 255.0, (value & 0xff) / 255.0);
        }

        Colour over(Colour ground, double share) {
            return new Colour(red * share + ground.red * (1 - share), green * share + ground.green * (1 - share),
                    blue * share + ground.blue * (1 - share));
        }

        double against(Colour other) {
            double mine = luminance();
            double theirs = other.luminance();
            return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double channel) {
            return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }
    }
}
