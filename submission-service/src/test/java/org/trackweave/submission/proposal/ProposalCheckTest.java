package org.trackweave.submission.proposal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.trackweave.events.Level;
import org.trackweave.events.SessionFormat;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.submission.conference.Profile;
import org.trackweave.submission.input.FieldFaults;
import org.trackweave.submission.proposal.ProposalRequest.CoSpeaker;
import org.trackweave.submission.proposal.ProposalRequest.OnBehalfOf;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalCheckTest {

    private static final Profile PYCON = new Profile("PyCon 2011", "", LocalDate.of(2011, 3, 11),
            LocalDate.of(2011, 3, 13), ZoneOffset.UTC,
            List.of(new SessionFormat("Talk", 30), new SessionFormat("Extreme", 45)), List.of("en", "de"));

    private final FieldFaults faults = new FieldFaults();

    @Test
    void takesAWholeProposal() {
        var checked = check(request().build());

        assertThat(faults.list()).isEmpty();
        assertThat(checked.content()).isEqualTo(new Content("Ten Years of Twisted", "A look back.", "", Level.NOVICE,
                "Talk", 30, "en", List.of("twisted"), null));
    }

    @Test
    void namesEveryFaultAtOnceWithItsField() {
        check(new RequestBuilder().title("x".repeat(201))
            .abstractText(" ")
            .level("genius")
            .format("Keynote")
            .minutes(3)
            .language("tlh")
            .tags("ok", "")
            .coSpeaker(null, "not an address")
            .build());

        assertThat(faults.list()).extracting(FieldFault::field)
            .containsExactlyInAnyOrder("title", "abstract", "level",
                    "format", "minutes", "language", "tags[1]", "coSpeakers[0].name", "coSpeakers[0].email");
        assertThat(faults.list()).contains(
                new FieldFault("title", "must have at most 200 characters, it has 201"),
                new FieldFault("level", "must be one of novice, intermediate, advanced, extreme, it is (genius)"),
                new FieldFault("format", "must be one of the conference's (Talk, Extreme), it is (Keynote)"));
    }

    @Test
    void takesLengthsAtTheirLimitCountedAsPeopleCount() {
        check(request().title("🐍".repeat(200)).build());
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void needsAFormatOrMinutes() {
        check(request().format(null).build());
        assertThat(faults.list()).extracting(FieldFault::field).containsExactly("format");
    }

    @Test
    void findsTheFormatOfTheMinutesOrNamesOne() {
        assertThat(check(request().format(null).minutes(45).build()).content().format()).isEqualTo("Extreme");
        assertThat(check(request().format(null).minutes(25).build()).content())
            .matches(content -> content.format().equals("25 minutes") && content.minutes() == 25);
        assertThat(check(request().format("extreme").minutes(60).build()).content())
            .matches(content -> content.format().equals("Extreme") && content.minutes() == 60);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void keepsAFormatThatTheConferenceHasDropped() {
        var before = new Content("t", "a", "", Level.NOVICE, "Poster", 10, "fr", List.of(), null);
        var checked = new ProposalCheck(PYCON, faults, false, before)
            .check(request().format("Poster").language("fr").build(), "ada@example.org");

        assertThat(faults.list()).isEmpty();
        assertThat(checked.content().minutes()).isEqualTo(10);
    }

    @Test
    void letsADraftLackAllButItsTitle() {
        var draft = new ProposalCheck(PYCON, faults, true, null);
        draft.check(new RequestBuilder().title("Later").build(), "ada@example.org");
        assertThat(faults.list()).isEmpty();

        draft.check(new RequestBuilder().level("genius").build(), "ada@example.org");
        assertThat(faults.list()).extracting(FieldFault::field).containsExactly("title", "level");
    }

    @Test
    void namesNobodyTwice() {
        check(request().coSpeaker("Ada", "ADA@example.org")
            .coSpeaker("Bob", "bob@example.org")
            .coSpeaker("Robert", "Bob@Example.org")
            .build());
        assertThat(faults.list()).extracting(FieldFault::field)
            .containsExactly("coSpeakers[0].email",
                    "coSpeakers[2].email");
    }

    @Test
    void checksTheSpeakerOnWhoseBehalfItIsSent() {
        check(request().onBehalfOf(new OnBehalfOf(" ", "bob@example.org"))
            .coSpeaker("Bob", "bob@example.org")
            .build());
        assertThat(faults.list()).extracting(FieldFault::field)
            .containsExactlyInAnyOrder("onBehalfOf.name",
                    "coSpeakers[0].email");
    }

    @Test
    void refusesControlCharactersAndLinesWhereOneLineBelongs() {
        check(request().title("Two\nlines").abstractText("a\u0000b").build());
        assertThat(faults.list()).containsExactlyInAnyOrder(new FieldFault("title", "must be one line"),
                new FieldFault("abstract", "must not contain control characters"));
    }

    @Test
    void refusesNothingsInLists() {
        check(request().tags((String) null).coSpeakers((CoSpeaker) null).build());
        assertThat(faults.list()).extracting(FieldFault::field)
            .containsExactlyInAnyOrder("tags[0]",
                    "coSpeakers[0].name", "coSpeakers[0].email");
    }

    private CheckedProposal check(ProposalRequest request) {
        return new ProposalCheck(PYCON, faults, false, null).check(request, "ada@example.org");
    }

    private static RequestBuilder request() {
        return new RequestBuilder().title("Ten Years of Twisted")
            .abstractText("A look back.")
            .level("novice")
            .format("Talk")
            .tags("twisted");
    }

    /** A request with only what a test says. */
    private static final class RequestBuilder {

        private @Nullable String title;
        private @Nullable String abstractText;
        private @Nullable String level;
        private @Nullable String format;
        private @Nullable Integer minutes;
        private @Nullable String language;
        private @Nullable List<@Nullable String> tags;
        private final ArrayList<@Nullable CoSpeaker> coSpeakers = new ArrayList<>();
        private @Nullable OnBehalfOf onBehalfOf;

        RequestBuilder title(String value) {
            title = value;
            return this;
        }

        RequestBuilder abstractText(String value) {
            abstractText = value;
            return this;
        }

        RequestBuilder level(String value) {
            level = value;
            return this;
        }

        RequestBuilder format(@Nullable String value) {
            format = value;
            return this;
        }

        RequestBuilder minutes(int value) {
            minutes = value;
            return this;
        }

        RequestBuilder language(String value) {
            language = value;
            return this;
        }

        RequestBuilder tags(@Nullable String... values) {
            tags = Arrays.asList(values);
            return this;
        }

        RequestBuilder coSpeaker(@Nullable String name, String email) {
            return coSpeakers(new CoSpeaker(name, email, null));
        }

        RequestBuilder coSpeakers(@Nullable CoSpeaker coSpeaker) {
            coSpeakers.add(coSpeaker);
            return this;
        }

        RequestBuilder onBehalfOf(OnBehalfOf value) {
            onBehalfOf = value;
            return this;
        }

        ProposalRequest build() {
            return new ProposalRequest(title, abstractText, null, level, format, minutes, language, tags, coSpeakers,
                    null, null, onBehalfOf, null);
        }
    }
}
