package org.trackweave.scheduler.weight;

import java.util.Map;

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
@RequestMapping("/api/conferences/{conference}/weights")
@OrganizerOnly
class WeightsApi {

    private final WeightService weights;

    WeightsApi(WeightService weights) {
        this.weights = weights;
    }

    /** @param weights by rule name; a rule left out gets its usual weight, so an empty object resets all */
    record Change(@Nullable Map<String, Integer> weights) {}

    @GetMapping
    @Operation(summary = "How much each wish matters", description = "The version is the ETag.")
    ResponseEntity<WeightsAnswer> read(@PathVariable String conference) {
        return answer(weights.of(conference));
    }

    @PutMapping
    @Operation(summary = "Say how much each wish matters", description = "Needs If-Match. Later runs use it.")
    ResponseEntity<?> change(@PathVariable String conference, @RequestBody Change change,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var expected = IfMatch.required(ifMatch);
        Map<String, Integer> wanted = change.weights() == null ? Map.of() : change.weights();
        return switch (weights.change(conference, expected::accepts, wanted)) {
            case WeightService.Outcome.Saved(var saved) -> answer(saved);
            case WeightService.Outcome.Refused(var faults) -> Problems.validation(faults);
            case WeightService.Outcome.Stale(var current) -> throw Problems.stale(
                    "The weights are at version %d now: read them again and repeat the change."
                        .formatted(current.version()));
        };
    }

    private static ResponseEntity<WeightsAnswer> answer(RuleWeights weights) {
        return ResponseEntity.ok().eTag(IfMatch.tag(weights.version())).body(WeightsAnswer.of(weights));
    }
}
