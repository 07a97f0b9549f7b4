package org.trackweave.scheduler.talk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.IfMatch;
import org.trackweave.platform.web.Problems;

@RestController
@RequestMapping("/api/conferences/{conference}/schedule")
@OrganizerOnly
class NeedsApi {

    private final NeedsService needs;

    NeedsApi(NeedsService needs) {
        this.needs = needs;
    }

    /**
     * @param features none where left out
     * @param seats the least capacity; any where left out
     */
    record Change(@Nullable List<@Nullable String> features, @Nullable Integer seats) {

        List<String> words() {
            return features == null
                    ? List.of()
                    : features.stream().map(feature -> Objects.requireNonNullElse(feature, "")).toList();
        }
    }

    @GetMapping("/needs")
    @Operation(summary = "What each talk needs of its room, and which rooms have it")
    List<NeedsView> all(@PathVariable String conference) {
        return needs.all(conference);
    }

    @GetMapping("/talks/{talk}/needs")
    @Operation(summary = "What a talk needs of its room", description = "The version is the ETag.")
    ResponseEntity<NeedsView> read(@PathVariable String conference, @PathVariable UUID talk) {
        return answer(needs.of(conference, talk)
            .orElseThrow(() -> Problems.notFound("There is no accepted talk (%s) here.".formatted(talk))));
    }

    @PutMapping("/talks/{talk}/needs")
    @Operation(summary = "Say what a talk needs of its room", description = "Needs If-Match. What is needed is something that a room offers. Runs respect it, and a release that does not is refused.")
    ResponseEntity<?> change(@PathVariable String conference, @PathVariable UUID talk, @RequestBody Change change,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var expected = IfMatch.required(ifMatch);
        return switch (needs.change(conference, talk, expected::accepts, change.words(),
                change.seats() == null ? 0 : change.seats())) {
            case NeedsService.Outcome.Saved(var saved) -> answer(saved);
            case NeedsService.Outcome.Refused(var faults) -> Problems.validation(faults);
            case NeedsService.Outcome.Stale(var current) -> throw Problems.stale(
                    "What the talk needs is at version %d now: read it again and repeat the change."
                        .formatted(current.version()));
            case NeedsService.Outcome.Unknown() ->
                throw Problems.notFound("There is no accepted talk (%s) here.".formatted(talk));
        };
    }

    private static ResponseEntity<NeedsView> answer(NeedsView view) {
        return ResponseEntity.ok().eTag(IfMatch.tag(view.version())).body(view);
    }
}
