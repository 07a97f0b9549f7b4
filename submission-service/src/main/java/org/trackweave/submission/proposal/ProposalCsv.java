package org.trackweave.submission.proposal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Proposals as a spreadsheet, by RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front:
 * what speakers type must not run on an organizer's machine.
 */
final class ProposalCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String LINE_END = "\r\n";

    private ProposalCsv() {}

    static String of(List<Proposal> proposals) {
        var header = Stream.of("code", "state", "title", "speakers", "mail", "level", "format", "minutes", "language",
                "tags", "submitted", "abstract", "description", "notes for reviewers", "id")
            .collect(Collectors.joining(",", "", LINE_END));
        return proposals.stream().map(ProposalCsv::line).collect(Collectors.joining("", header, ""));
    }

    private static String line(Proposal proposal) {
        var content = proposal.content();
        return Stream.<String>of(proposal.code(), proposal.state().wireName(), content.title(),
                each(proposal, ProposalSpeaker::name), each(proposal, ProposalSpeaker::email),
                content.level().wireName(), content.format(), String.valueOf(content.minutes()), content.language(),
                String.join(", ", content.tags()), String.valueOf(proposal.submittedAt()), content.abstractText(),
                content.description(), Objects.requireNonNullElse(content.notesForReviewers(), ""),
                proposal.id().toString())
            .map(ProposalCsv::cell)
            .collect(Collectors.joining(",", "", LINE_END));
    }

    private static String each(Proposal proposal, Function<ProposalSpeaker, @Nullable String> part) {
        return proposal.speakers()
            .stream()
            .map(speaker -> Objects.requireNonNullElse(part.apply(speaker), ""))
            .collect(Collectors.joining("; "));
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
