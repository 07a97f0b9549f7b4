package org.trackweave.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conference that was held, from a file of its talks: {@code {"conference": …, "talks": [{"id", "title", "abstract",
 * "description", "text", "speakers", "tags", "track", "level", "duration"}]}}, every field but the title optional.
 */
record SampleConference(String id, String name, List<SampleTalk> talks) {

    private static final String PYCON_2011 = "/org/trackweave/local/samples/pycon-us-2011.json";
    private static final int USUAL_MINUTES = 30;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ABSTRACT = 1500;
    private static final int LONGEST_DESCRIPTION = 8000;
    private static final int MOST_TAGS = 10;
    private static final Pattern NOVICE = Pattern.compile("\\b(introduction|intro|beginner|beginners|novice|101)\\b");
    private static final Pattern ADVANCED = Pattern.compile("\\badvanced\\b");
    private static final Pattern EXTREME = Pattern.compile("\\bextreme\\b");

    SampleConference {
        talks = List.copyOf(talks);
    }

    /** @throws DemoFailedException when the file cannot be read */
    static SampleConference read(Optional<Path> file) {
        JsonMapper json = JsonMapper.builder().build();
        try {
            if (file.isPresent()) {
                return of(json.readTree(Files.readString(file.get())));
            }
            try (InputStream pycon = SampleConference.class.getResourceAsStream(PYCON_2011)) {
                if (pycon == null) {
                    throw new DemoFailedException("The sample talks (%s) are not in this build.".formatted(PYCON_2011));
                }
                return of(json.readTree(pycon));
            }
        } catch (IOException | JacksonException e) {
            throw new DemoFailedException("The talks (%s) cannot be read: %s"
                .formatted(file.map(Path::toString).orElse(PYCON_2011), e.getMessage()));
        }
    }

    private static SampleConference of(JsonNode file) {
        String name = file.path("conference").asString("");
        if (name.isBlank() || !file.path("talks").isArray()) {
            throw new DemoFailedException("The file needs a conference's name and a list of talks.");
        }
        List<SampleTalk> talks = new ArrayList<>();
        for (JsonNode talk : file.path("talks")) {
            if (!talk.path("title").asString("").isBlank()) {
                talks.add(talk(talk, talks.size()));
            }
        }
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new SampleConference(id, name, talks);
    }

    private static SampleTalk talk(JsonNode talk, int number) {
        String title = cut(talk.path("title").asString("").strip(), LONGEST_TITLE);
        String description = first(talk, "text", "description", "abstract", "title");
        String said = first(talk, "abstract", "subtitle");
        String abstractText = said.isBlank() || said.equals(description) ? firstParagraph(description) : said;
        String track = talk.path("track").asString(talk.path("goldVirtualTrack").asString(""));
        return new SampleTalk(talk.path("id").asString(Integer.toString(number)), title,
                cut(abstractText, LONGEST_ABSTRACT), cut(description, LONGEST_DESCRIPTION),
                strings(talk.path("speakers")),
                strings(talk.path("tags")).stream().limit(MOST_TAGS).toList(),
                level(talk.path("level").asString(""), title), minutes(talk.path("duration")), track);
    }

    private static String first(JsonNode talk, String... fields) {
        for (String field : fields) {
            String value = talk.path(field).asString("").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String firstParagraph(String text) {
        int end = text.indexOf("\n\n");
        return (end < 0 ? text : text.substring(0, end)).replace('\n', ' ').strip();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
            .map(value -> value.asString("").strip())
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    }

    /** What the conference said, else what the title says, else the middle. */
    private static String level(String said, String title) {
        String words = (said + " " + title).toLowerCase(Locale.ROOT);
        if (EXTREME.matcher(words).find()) {
            return "extreme";
        }
        if (ADVANCED.matcher(words).find()) {
            return "advanced";
        }
        return NOVICE.matcher(words).find() ? "novice" : "intermediate";
    }

    private static int minutes(JsonNode duration) {
        int minutes = duration.isNumber()
                ? duration.asInt()
                : duration.asString("").matches("\\d+")
                        ? Integer.parseInt(duration.asString(""))
                        : USUAL_MINUTES;
        return minutes >= 5 && minutes <= 180 ? minutes : USUAL_MINUTES;
    }
}
