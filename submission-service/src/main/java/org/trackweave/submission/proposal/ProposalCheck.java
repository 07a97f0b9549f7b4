package org.trackweave.submission.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Level;
import org.trackweave.events.SessionFormat;
import org.trackweave.submission.conference.Profile;
import org.trackweave.submission.input.FieldFaults;
import org.trackweave.submission.proposal.CheckedProposal.NamedSpeaker;
import org.trackweave.submission.proposal.ProposalRequest.CoSpeaker;
import org.trackweave.submission.proposal.ProposalRequest.OnBehalfOf;

/**
 * Checks one request against its conference, all fields at once.
 *
 * <p>A draft may lack what a proposal needs, apart from its title; what is there must be right even so.
 */
final class ProposalCheck {

    private final Profile conference;
    private final FieldFaults faults;
    private final boolean draft;
    private final @Nullable Content before;

    /** @param before what the proposal said so far: a format or language the conference has dropped may stay */
    ProposalCheck(Profile conference, FieldFaults faults, boolean draft, @Nullable Content before) {
        this.conference = conference;
        this.faults = faults;
        this.draft = draft;
        this.before = before;
    }

    /** @param firstEmail the first speaker's address, empty where unknown: nobody may be named twice */
    CheckedProposal check(ProposalRequest request, String firstEmail) {
        var title = faults.line("title", request.title(), Limits.TITLE);
        var abstractText = draft
                ? textOrEmpty("abstract", request.abstractText(), Limits.ABSTRACT)
                : faults.text("abstract", request.abstractText(), Limits.ABSTRACT);
        var format = format(request);
        var content = new Content(title, abstractText,
                textOrEmpty("description", request.description(), Limits.DESCRIPTION), level(request.level()),
                format.name(), format.minutes(), language(request.language()), tags(request.tags()),
                faults.optionalText("notesForReviewers", request.notesForReviewers(), Limits.NOTES));
        var onBehalfOf = onBehalfOf(request.onBehalfOf());
        return new CheckedProposal(content,
                faults.optionalText("speakerBiography", request.speakerBiography(), Limits.BIOGRAPHY),
                coSpeakers(request.coSpeakers(), onBehalfOf == null ? firstEmail : onBehalfOf.email()), onBehalfOf);
    }

    private String textOrEmpty(String field, @Nullable String value, int longest) {
        return Objects.requireNonNullElse(faults.optionalText(field, value, longest), "");
    }

    private Level level(@Nullable String level) {
        if (draft && (level == null || level.isBlank())) {
            return Level.INTERMEDIATE;
        }
        return faults.oneOf("level", level, Level.class).orElse(Level.INTERMEDIATE);
    }

    private SessionFormat format(ProposalRequest request) {
        var name = faults.optionalLine("format", request.format(), Limits.FORMAT);
        if (name == null) {
            return formatOfMinutes(request.minutes());
        }
        var known = conference.format(name).or(() -> kept(name));
        if (known.isEmpty()) {
            faults.add("format", "must be one of the conference's (%s), it is (%s)".formatted(
                    String.join(", ", conference.formats().stream().map(SessionFormat::name).toList()), name));
        }
        var format = known.orElse(conference.formats().getFirst());
        return request.minutes() == null ? format : new SessionFormat(format.name(), minutes(request.minutes()));
    }

    private Optional<SessionFormat> kept(String name) {
        return Optional.ofNullable(before)
            .filter(content -> content.format().equals(name))
            .map(content -> new SessionFormat(content.format(), content.minutes()));
    }

    private SessionFormat formatOfMinutes(@Nullable Integer minutes) {
        if (minutes == null) {
            if (!draft) {
                faults.add("format", "is needed, or minutes: one of the conference's formats (%s)".formatted(
                        String.join(", ", conference.formats().stream().map(SessionFormat::name).toList())));
            }
            return conference.formats().getFirst();
        }
        return conference.formats()
            .stream()
            .filter(format -> format.minutes() == minutes)
            .findFirst()
            .orElseGet(() -> new SessionFormat("%d minutes".formatted(minutes), minutes(minutes)));
    }

    private int minutes(Integer minutes) {
        return faults.between("minutes", minutes, Limits.SHORTEST_MINUTES, Limits.LONGEST_MINUTES);
    }

    private String language(@Nullable String language) {
        var tag = faults.optionalLine("language", language, Limits.TAG);
        var usual = conference.languages().getFirst();
        if (tag == null) {
            return usual;
        }
        var keptTag = before != null && before.language().equals(tag);
        var known = conference.languages().stream().filter(one -> one.equalsIgnoreCase(tag)).findFirst();
        if (known.isEmpty() && !keptTag) {
            faults.add("language", "must be one of the conference's (%s), it is (%s)".formatted(
                    String.join(", ", conference.languages()), tag));
        }
        return known.orElse(tag);
    }

    private List<String> tags(@Nullable List<@Nullable String> tags) {
        if (tags == null) {
            return List.of();
        }
        if (tags.size() > Limits.TAGS) {
            faults.add("tags", "must be at most %d, they are %d".formatted(Limits.TAGS, tags.size()));
        }
        var checked = new LinkedHashSet<String>();
        for (int i = 0; i < tags.size(); i++) {
            checked.add(faults.line("tags[%d]".formatted(i), tags.get(i), Limits.TAG));
        }
        return List.copyOf(checked);
    }

    private List<NamedSpeaker> coSpeakers(@Nullable List<@Nullable CoSpeaker> coSpeakers, String firstEmail) {
        if (coSpeakers == null) {
            return List.of();
        }
        if (coSpeakers.size() > Limits.CO_SPEAKERS) {
            faults.add("coSpeakers",
                    "must be at most %d, they are %d".formatted(Limits.CO_SPEAKERS, coSpeakers.size()));
        }
        var emails = new HashSet<String>();
        emails.add(firstEmail.toLowerCase(Locale.ROOT));
        var checked = new ArrayList<NamedSpeaker>();
        for (int i = 0; i < coSpeakers.size(); i++) {
            var field = "coSpeakers[%d]".formatted(i);
            var coSpeaker = Objects.requireNonNullElse(coSpeakers.get(i), new CoSpeaker(null, null, null));
            var email = faults.email(field + ".email", coSpeaker.email());
            if (!email.isEmpty() && !emails.add(email)) {
                faults.add(field + ".email", "is another speaker's already: (%s)".formatted(email));
            }
            checked.add(new NamedSpeaker(faults.line(field + ".name", coSpeaker.name(), Limits.NAME), email,
                    faults.optionalText(field + ".biography", coSpeaker.biography(), Limits.BIOGRAPHY)));
        }
        return checked;
    }

    private @Nullable NamedSpeaker onBehalfOf(@Nullable OnBehalfOf onBehalfOf) {
        if (onBehalfOf == null) {
            return null;
        }
        return new NamedSpeaker(faults.line("onBehalfOf.name", onBehalfOf.name(), Limits.NAME),
                faults.email("onBehalfOf.email", onBehalfOf.email()), null);
    }
}
