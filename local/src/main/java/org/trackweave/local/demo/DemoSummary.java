package org.trackweave.local.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is there when the demo ends, read back through the API.
 *
 * @param reviews given in all
 * @param decisions published, by outcome
 * @param tracks the virtual tracks in the order of the programme
 * @param clashes hard rules that the released timetable breaks: none, or the release would have been refused
 * @param gold how many of the talks that their conference called a theme share their largest virtual track
 * @param events written so far, by topic
 * @param seconds each step took
 */
record DemoSummary(String conference, int proposals, int reviews, Map<String, Integer> decisions, List<Track> tracks,
        List<Place> timetable, int clashes, List<Gold> gold, List<Search> searches, Map<String, Long> events,
        Map<String, Double> seconds) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int SHOWN_HITS = 3;

    record Track(String name, List<String> terms, List<String> talks) {}

    record Place(String talk, String room, String startsAt, String endsAt) {}

    record Gold(String theme, int talks, int together, String track) {}

    record Search(String query, int total, List<String> titles) {}

    static DemoSummary read(SampleConference conference, ApiClient organizer, Map<String, Double> seconds) {
        String api = "/api/conferences/" + conference.id();
        JsonNode ranking = organizer.get(api + "/ranking?size=1000");
        int reviews = 0;
        Map<String, Integer> decisions = new TreeMap<>();
        Map<String, String> titles = new HashMap<>();
        for (JsonNode row : ranking.path("rows")) {
            reviews += row.path("reviews").asInt();
            titles.put(row.path("proposalId").asString(), row.path("title").asString());
            decisions.merge(row.path("published").asString("none"), 1, Integer::sum);
        }
        JsonNode programme = organizer.get(api + "/releases").path(0).path("programme");
        Map<String, String> rooms = new HashMap<>();
        programme.path("rooms")
            .forEach(room -> rooms.put(room.path("roomId").asString(), room.path("name").asString()));
        ZoneId zone = ZoneId.of(organizer.get(api).path("timeZone").asString("UTC"));
        List<Track> tracks = tracks(programme, titles);
        return new DemoSummary(conference.name(), ranking.path("total").asInt(), reviews, decisions, tracks,
                places(programme, titles, rooms, zone), organizer.get(api + "/schedule").path("clashes").size(),
                gold(conference, tracks), searches(conference, organizer, api), events(organizer), seconds);
    }

    /** How many talks with a place the search knows. */
    static int searchable(ApiClient client, String api) {
        int placed = 0;
        for (JsonNode day : client.get(api + "/programme").path("days")) {
            placed += day.path("talks").size();
        }
        return placed;
    }

    private static List<Track> tracks(JsonNode programme, Map<String, String> titles) {
        List<Track> tracks = new ArrayList<>();
        for (JsonNode track : programme.path("tracks")) {
            List<String> terms = new ArrayList<>();
            track.path("terms").forEach(term -> terms.add(term.asString()));
            List<String> talks = new ArrayList<>();
            track.path("members")
                .forEach(member -> talks.add(titles.getOrDefault(member.path("proposalId").asString(),
                        "?")));
            tracks.add(new Track(track.path("name").asString(), terms, talks));
        }
        return tracks;
    }

    private static List<Place> places(JsonNode programme, Map<String, String> titles, Map<String, String> rooms,
            ZoneId zone) {
        List<Place> places = new ArrayList<>();
        for (JsonNode place : programme.path("placements")) {
            places.add(new Place(titles.getOrDefault(place.path("proposalId").asString(), "?"),
                    rooms.getOrDefault(place.path("roomId").asString(), "?"),
                    Instant.parse(place.path("startsAt").asString()).atZone(zone).toOffsetDateTime().toString(),
                    Instant.parse(place.path("endsAt").asString()).atZone(zone).toOffsetDateTime().toString()));
        }
        places.sort(Comparator.comparing(Place::startsAt).thenComparing(Place::room));
        return places;
    }

    /** For each theme that the file names: the virtual track with most of its talks. */
    private static List<Gold> gold(SampleConference conference, List<Track> tracks) {
        Map<String, List<String>> themes = new LinkedHashMap<>();
        conference.talks()
            .stream()
            .filter(talk -> !talk.track().isBlank())
            .forEach(talk -> themes.computeIfAbsent(talk.track(), _ -> new ArrayList<>()).add(talk.title()));
        List<Gold> gold = new ArrayList<>();
        themes.forEach((theme, talks) -> {
            int most = 0;
            String where = "none";
            for (Track track : tracks) {
                int together = (int) talks.stream().filter(track.talks()::contains).count();
                if (together > most) {
                    most = together;
                    where = track.name();
                }
            }
            gold.add(new Gold(theme, talks.size(), most, where));
        });
        return gold;
    }

    private static List<Search> searches(SampleConference conference, ApiClient client, String api) {
        List<String> queries = conference.id().equals("pycon-us-2011")
                ? List.of("coroutines", "level:extreme", "twistd")
                : List.of("python", "open source", "introduction");
        return queries.stream().map(query -> {
            JsonNode found = client.get(api + "/search?size=5&q=" + query.replace(" ", "+"));
            List<String> hits = new ArrayList<>();
            found.path("hits").forEach(hit -> hits.add(hit.path("title").asString()));
            return new Search(query, found.path("total").asInt(), hits);
        }).toList();
    }

    private static Map<String, Long> events(ApiClient client) {
        Map<String, Long> events = new TreeMap<>();
        client.get("/api/operations/scheduler-service")
            .path("topics")
            .forEach(topic -> events.put(topic.path("topic").asString(), topic.path("events").asLong()));
        return events;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    String text(String base) {
        StringBuilder text = new StringBuilder(
                "\n%d proposals, %d reviews, decisions: %s%n".formatted(proposals, reviews,
                        decisions));
        text.append("%nVirtual tracks:%n".formatted());
        for (Track track : tracks) {
            text.append("  %s (%d talks: %s)%n".formatted(track.name(), track.talks().size(),
                    String.join(", ", track.terms().stream().limit(5).toList())));
            track.talks().forEach(talk -> text.append("    ").append(talk).append('\n'));
        }
        gold.forEach(one -> text.append("%n%d of the %d talks of “%s” share the track “%s”.%n".formatted(one.together(),
                one.talks(), one.theme(), one.track())));
        text.append("%nTimetable (%d talks, %d clashes):%n".formatted(timetable.size(), clashes));
        String day = "";
        for (Place place : timetable) {
            ZonedDateTime start = ZonedDateTime.parse(place.startsAt());
            if (!DAY.format(start).equals(day)) {
                day = DAY.format(start);
                text.append("  ").append(day).append('\n');
            }
            text.append("    %s  %-8s %s%n".formatted(TIME.format(start), place.room(), place.talk()));
        }
        text.append("%nSearches:%n".formatted());
        searches.forEach(search -> text.append("  %-14s %3d found: %s%n".formatted(search.query(), search.total(),
                String.join(" · ", search.titles().stream().limit(SHOWN_HITS).toList()))));
        text.append("%nEvents per topic:%n".formatted());
        events.forEach((topic, count) -> text.append("  %-32s %6d%n".formatted(topic, count)));
        text.append("%nLook at it:  %s%n".formatted(base));
        return text.toString();
    }
}
