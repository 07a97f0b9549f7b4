package org.trackweave.submission.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.conference.Profile;
import org.trackweave.submission.input.FormFaults;
import org.trackweave.submission.proposal.ProposalRequest.CoSpeaker;

/**
 * A proposal as a browser's form has it.
 *
 * @param tags separated by commas
 * @param revision what the page showed when it was opened; null for a new proposal
 * @param key makes sending the form twice one proposal
 */
record ProposalForm(@Nullable String title, @Nullable String abstractText, @Nullable String description,
        @Nullable String level, @Nullable String format, @Nullable String minutes, @Nullable String language,
        @Nullable String tags, @Nullable List<CoSpeakerForm> coSpeakers, @Nullable String speakerBiography,
        @Nullable String notesForReviewers, @Nullable Long revision, @Nullable String key) {

    static final FormFaults FAULTS = new FormFaults(Map.ofEntries(Map.entry("title", "The title"),
            Map.entry("abstractText", "The abstract"), Map.entry("description", "The description"),
            Map.entry("level", "The audience level"), Map.entry("format", "The format"),
            Map.entry("minutes", "The length"), Map.entry("language", "The language"), Map.entry("tags", "Each tag"),
            Map.entry("speakerBiography", "Your biography"), Map.entry("notesForReviewers", "The notes"),
            Map.entry("name", "The co-speaker's name"), Map.entry("email", "The co-speaker's address"),
            Map.entry("biography", "The co-speaker's biography"), Map.entry("coSpeakers", "The co-speakers")),
            ProposalForm::formField);

    private static final int BLANK_ROWS = 1;

    /** A row for another speaker; nothing in it means there is none. */
    record CoSpeakerForm(@Nullable String name, @Nullable String email, @Nullable String biography) {

        boolean blank() {
            return blankToNull(name) == null && blankToNull(email) == null && blankToNull(biography) == null;
        }
    }

    static ProposalForm empty(Profile conference, String key) {
        return new ProposalForm(null, null, null, null, conference.formats().getFirst().name(), null,
                conference.languages().getFirst(), null, rows(List.of()), null, null, null, key);
    }

    static ProposalForm of(Proposal proposal, Profile conference) {
        var content = proposal.content();
        var usual = conference.format(content.format()).map(format -> format.minutes() == content.minutes());
        var speakers = proposal.speakers();
        var others = speakers.stream()
            .skip(1)
            .map(one -> new CoSpeakerForm(one.name(), one.email(), one.biography()))
            .toList();
        return new ProposalForm(content.title(), content.abstractText(), content.description(),
                content.level().wireName(), content.format(),
                usual.orElse(false) ? null : String.valueOf(content.minutes()), content.language(),
                String.join(", ", content.tags()), rows(others),
                speakers.isEmpty() ? null : speakers.getFirst().biography(), content.notesForReviewers(),
                proposal.revision(), null);
    }

    /** The same with its rows moved up over blank ones, and blank ones to write in below. */
    ProposalForm tidied(int blankRows) {
        var rows = new ArrayList<>(writtenRows());
        for (int i = 0; i < blankRows; i++) {
            rows.add(new CoSpeakerForm(null, null, null));
        }
        return new ProposalForm(title, abstractText, description, level, format, minutes, language, tags, rows,
                speakerBiography, notesForReviewers, revision, key);
    }

    ProposalForm tidied() {
        return tidied(BLANK_ROWS);
    }

    ProposalForm withKey(String newKey) {
        return new ProposalForm(title, abstractText, description, level, format, minutes, language, tags, coSpeakers,
                speakerBiography, notesForReviewers, revision, newKey);
    }

    ProposalForm withRevision(long newer) {
        return new ProposalForm(title, abstractText, description, level, format, minutes, language, tags, coSpeakers,
                speakerBiography, notesForReviewers, newer, key);
    }

    /** @param state {@code draft} to keep it only, null otherwise */
    ProposalRequest request(@Nullable String state) {
        var list = tags == null
                ? List.<@Nullable String>of()
                : Arrays.stream(tags.split(","))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .<@Nullable String>map(tag -> tag)
                    .toList();
        var speakers = writtenRows().stream()
            .<@Nullable CoSpeaker>map(
                    row -> new CoSpeaker(row.name(), row.email(), row.biography()))
            .toList();
        return new ProposalRequest(title, abstractText, description, level, format, number(minutes), language, list,
                speakers, speakerBiography, notesForReviewers, null, state);
    }

    boolean seen(long stored) {
        return revision != null && revision == stored;
    }

    private List<CoSpeakerForm> writtenRows() {
        return Objects.requireNonNullElse(coSpeakers, List.<CoSpeakerForm>of())
            .stream()
            .filter(Objects::nonNull)
            .filter(row -> !row.blank())
            .toList();
    }

    private static List<CoSpeakerForm> rows(List<CoSpeakerForm> written) {
        var rows = new ArrayList<>(written);
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new CoSpeakerForm(null, null, null));
        }
        return rows;
    }

    /** What is no number is out of every bound, so that the check refuses it with the bounds. */
    private static @Nullable Integer number(@Nullable String text) {
        var digits = blankToNull(text);
        if (digits == null) {
            return null;
        }
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** {@code abstract} is a word of Java's; {@code tags[2]} is one field here. */
    private static String formField(String field) {
        return field.equals("abstract") ? "abstractText" : field.startsWith("tags[") ? "tags" : field;
    }
}
