package org.trackweave.scheduler.track;

import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.track.TrackService.TrackPlan;

@RestController
@RequestMapping("/api/conferences/{conference}/tracks")
@OrganizerOnly
class TracksApi {

    private final TrackService tracks;

    TracksApi(TrackService tracks) {
        this.tracks = tracks;
    }

    @GetMapping
    @Operation(summary = "The virtual tracks organizers work on, with their talks and why they are there")
    List<Track> all(@PathVariable String conference) {
        return tracks.of(conference);
    }

    @PostMapping
    @Operation(summary = "Name a track for a run to fill")
    ResponseEntity<?> add(@PathVariable String conference, @RequestBody TrackPlan plan) {
        List<FieldFault> faults = tracks.add(conference, plan);
        return faults.isEmpty()
                ? ResponseEntity.status(HttpStatus.CREATED).body(tracks.of(conference))
                : Problems.validation(faults);
    }

    @PutMapping("/{track}")
    @Operation(summary = "Rename or redescribe a track; runs then keep it")
    ResponseEntity<?> change(@PathVariable String conference, @PathVariable UUID track, @RequestBody TrackPlan plan) {
        List<FieldFault> faults = tracks.change(conference, track, plan)
            .orElseThrow(() -> Problems.notFound("There is no such track."));
        return faults.isEmpty() ? ResponseEntity.ok(tracks.of(conference)) : Problems.validation(faults);
    }

    @DeleteMapping("/{track}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String conference, @PathVariable UUID track) {
        tracks.remove(conference, track);
    }
}
