package org.trackweave.search.query;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.web.Problems;
import org.trackweave.search.index.SearchUnavailableException;

/** The public programme's search. */
@RestController
@PublicAccess
class SearchController {

    private final TalkSearch search;

    SearchController(TalkSearch search) {
        this.search = search;
    }

    /**
     * Parameters: {@code q}, {@code size}, {@code after}, and the facets {@code track}, {@code level}, {@code day},
     * {@code room}, {@code language} and {@code tag}, each as often as needed.
     */
    @GetMapping(path = "/api/conferences/{conference}/search", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> search(@PathVariable String conference, @RequestParam MultiValueMap<String, String> parameters) {
        return switch (SearchParameters.read(conference, parameters)) {
            case SearchParameters.Read.Valid(var query) -> ResponseEntity.ok(search.search(query));
            case SearchParameters.Read.Invalid(var faults) -> Problems.validation(faults);
        };
    }

    @ExceptionHandler(SearchUnavailableException.class)
    ResponseEntity<?> unavailable(SearchUnavailableException failure) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "search-unavailable",
                    "The search does not answer just now; the programme can be read without it. Try again soon.")
                .getBody());
    }
}
