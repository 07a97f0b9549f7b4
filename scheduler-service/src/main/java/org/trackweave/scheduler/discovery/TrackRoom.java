package org.trackweave.scheduler.discovery;

import java.util.stream.Stream;

/** How many discovered tracks the talks need and can fill, by the bounds alone. */
record TrackRoom(int fewest, int most) {

    TrackRoom(TrackRequest request) {
        this(fewest(request), most(request));
    }

    private static int fewest(TrackRequest request) {
        var bounds = request.discoveredBounds();
        long talks = request.talks().size() - named(request).mapToLong(SizeBounds::mostTalks).sum();
        long minutes = request.talks().stream().mapToLong(TalkText::minutes).sum()
                - named(request).mapToLong(SizeBounds::mostMinutes).sum();
        return (int) Math.max(0, Math.max(Math.ceilDiv(talks, (long) bounds.mostTalks()),
                Math.ceilDiv(minutes, (long) bounds.mostMinutes())));
    }

    private static int most(TrackRequest request) {
        long talks = request.talks().size() - named(request).mapToLong(SizeBounds::leastTalks).sum();
        return (int) Math.max(0, talks / Math.max(1, request.discoveredBounds().leastTalks()));
    }

    private static Stream<SizeBounds> named(TrackRequest request) {
        return request.named().stream().map(NamedTrack::bounds);
    }
}
