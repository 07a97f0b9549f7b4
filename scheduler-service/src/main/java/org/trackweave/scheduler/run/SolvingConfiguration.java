package org.trackweave.scheduler.run;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.trackweave.scheduler.discovery.RelatedTalks;
import org.trackweave.scheduler.discovery.TrackDescriber;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.text.BgeSmallEmbedder;
import org.trackweave.scheduler.text.CachedTextEmbedder;
import org.trackweave.scheduler.text.EmbeddingCache;
import org.trackweave.scheduler.timetable.InfeasibilityAdvisor;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.TimetableSolver;
import org.trackweave.scheduler.timetable.cpsat.CpSatInfeasibilityAdvisor;
import org.trackweave.scheduler.timetable.portfolio.Solvers;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableAdvisor;

/** What runs find tracks and timetables with. The cores know nothing of Spring, so they are made here. */
@Configuration(proxyBeanMethods = false)
class SolvingConfiguration {

    @Bean
    CachedTextEmbedder textEmbedder(EmbeddingCache cache) {
        return new CachedTextEmbedder(new BgeSmallEmbedder(), cache);
    }

    @Bean
    TrackFinder trackFinder(CachedTextEmbedder embedder) {
        return new TrackFinder(embedder);
    }

    @Bean
    RelatedTalks relatedTalks(CachedTextEmbedder embedder) {
        return new RelatedTalks(embedder);
    }

    @Bean
    TrackDescriber trackDescriber(CachedTextEmbedder embedder) {
        return new TrackDescriber(embedder);
    }

    @Bean
    TimetableSolver timetableSolver() {
        return Solvers.usual();
    }

    @Bean
    InfeasibilityAdvisor infeasibilityAdvisor() {
        return new CpSatInfeasibilityAdvisor();
    }

    @Bean
    TimetableAdvisor timetableAdvisor() {
        return new TimefoldTimetableAdvisor();
    }
}
