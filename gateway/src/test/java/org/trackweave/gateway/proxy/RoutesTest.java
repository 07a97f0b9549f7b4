package org.trackweave.gateway.proxy;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    private final Routes routes = new Routes();

    @ParameterizedTest
    @CsvSource({"/conferences,SUBMISSION", "/conferences/new,SUBMISSION", "/conferences/pycon-2011,SUBMISSION",
            "/conferences/pycon-2011/settings,SUBMISSION", "/conferences/pycon-2011/proposals/42/edit,SUBMISSION",
            "/api/conferences,SUBMISSION", "/api/conferences/pycon-2011/cfp,SUBMISSION",
            "/api/conferences/pycon-2011/proposals,SUBMISSION", "/api/persons/me,SUBMISSION",
            "/conferences/pycon-2011/review,REVIEW",
            "/conferences/pycon-2011/review/42,REVIEW", "/conferences/pycon-2011/ranking,REVIEW",
            "/api/conferences/pycon-2011/reviews/42,REVIEW", "/api/conferences/pycon-2011/criteria,REVIEW",
            "/api/conferences/pycon-2011/ranking,REVIEW", "/api/conferences/pycon-2011/decisions,REVIEW",
            "/conferences/pycon-2011/schedule,SCHEDULER", "/conferences/pycon-2011/runs/1/stream,SCHEDULER",
            "/conferences/pycon-2011/rooms,SCHEDULER", "/conferences/pycon-2011/tracks,SCHEDULER",
            "/api/conferences/pycon-2011/timeslots,SCHEDULER", "/api/conferences/pycon-2011/releases/3,SCHEDULER",
            "/conferences/pycon-2011/weights,SCHEDULER",
            "/conferences/pycon-2011/programme,SEARCH", "/api/conferences/pycon-2011/search,SEARCH",
            "/api/conferences/pycon-2011/programme/talks,SEARCH", "/operations/review-service,REVIEW",
            "/api/operations/search-service,SEARCH", "/api/docs/scheduler-service,SCHEDULER",
            "/assets/review/queue.js,REVIEW"})
    void knowWhoAnswers(String path, Service service) {
        assertThat(routes.of(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/account/tokens", "/api/tokens", "/api/account", "/api", "/api/",
            "/operations", "/operations/gateway", "/conferences/pycon-2011/people",
            "/api/conferences/pycon-2011/people/7/roles/REVIEWER", "/.well-known/jwks.json", "/assets/trackweave.css",
            "/assets/gateway/x.css", "/operations/postgres", "/actuator/health", "/reviews", "/persons/me",
            "/api/persons"})
    void leaveTheRestToTheGateway(String path) {
        assertThat(routes.of(path)).isEqualTo(Optional.empty());
    }
}
