package org.trackweave.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages as services will have them, filled with the talks of PyCon US 2011's Networking and Concurrency track. */
@Controller
@RequestMapping("/conferences/pycon-2011")
class GalleryController {

    private static final List<Talk> TALKS = List.of(
            new Talk("Extreme Network Programming with Python and Linux", "Rob Ludwick", "EXTREME", 4.6,
                    List.of(0, 0, 1, 3, 7), "accepted", 1, 9, 10, 45, 1),
            new Talk("Jython Concurrency", "Jim Baker", "INTERMEDIATE", 4.1, List.of(0, 1, 2, 5, 3), "confirmed", 1, 10,
                    5, 30, 2),
            new Talk("Ten Years of Twisted", "Glyph Lefkowitz", "NOVICE", 3.9, List.of(1, 1, 2, 4, 4), "submitted", 1,
                    11, 0, 30, 1),
            new Talk("Using Coroutines to Create Efficient, High-Concurrency Web Applications", "Matt Spitz",
                    "ADVANCED",
                    3.2, List.of(1, 3, 4, 2, 1), "waitlisted", 2, 9, 10, 30, 2),
            new Talk("Prototyping Go's Select for Stackless Python", "Andrew Francis", "EXTREME", 2.4,
                    List.of(4, 3, 2, 1, 0), "rejected", 3, 9, 30, 45, 3),
            new Talk("An Introduction to Tornado", "Gavin M. Roy", "NOVICE", 4.4, List.of(0, 0, 2, 4, 5), "accepted", 4,
                    10, 20, 30, 3),
            new Talk("Advanced Network Architectures With ZeroMQ", "Zed A. Shaw", "ADVANCED", 4.5,
                    List.of(0, 1, 0, 4, 6), "accepted", 1, 11, 0, 45, 4),
            new Talk("An outsider's look at co-routines", "Peter Portante", "INTERMEDIATE", 3.5, List.of(0, 3, 3, 3, 1),
                    "draft", 5, 9, 10, 30, 4));

    private final Flash flash;

    GalleryController(Flash flash) {
        this.flash = flash;
    }

    @ModelAttribute("talks")
    List<Talk> talks() {
        return TALKS;
    }

    @ModelAttribute("levels")
    Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("NOVICE", "Novice: no knowledge needed");
        levels.put("INTERMEDIATE", "Intermediate");
        levels.put("ADVANCED", "Advanced");
        levels.put("EXTREME", "Extreme: no introduction at all");
        return levels;
    }

    @ModelAttribute("scale")
    Map<Integer, String> scale() {
        Map<Integer, String> scale = new LinkedHashMap<>();
        scale.put(0, "does not");
        scale.put(1, "a concern");
        scale.put(2, "meets it");
        return scale;
    }

    @ModelAttribute("now")
    Instant now() {
        return Instant.now().minus(Duration.ofMinutes(5));
    }

    @GetMapping("/{page:proposals|review|ranking|runs|schedule|programme|tracks|rooms|settings}")
    String page(@PathVariable String page, Model model) {
        model.addAttribute("form", new Form("", "", "ADVANCED", true));
        return "gallery/" + page;
    }

    @GetMapping
    String overview() {
        return "gallery/overview";
    }

    /** What a run says while it works, as fragments of the page. */
    @GetMapping(path = "/runs/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    String stream() {
        return """
               event: progress
               data: <p class="strong">Timetabling: 71 of 100</p>

               event: log
               data: <li><time>14:02:55</time><span>No talk unplaced</span></li>

               """;
    }

    @PostMapping("/proposals")
    String submit(@Valid @ModelAttribute("form") Form form, BindingResult result) {
        if (result.hasErrors()) {
            return "gallery/proposals";
        }
        flash.success("Your proposal “" + form.title() + "” is submitted.");
        flash.notice("You can change it until the call closes.");
        return "redirect:/conferences/pycon-2011/ranking";
    }

    /** What the form takes. */
    record Form(@NotBlank(message = "Give your talk a title.") String title,
            @Size(min = 40, message = "Say a little more: at least 40 characters.") String summary,
            @Nullable String level, boolean firstTime) {}

    /** One row of the sample data. */
    record Talk(String title, String speaker, String level, double score, List<Integer> votes, String state, int track,
            int hour, int minute, int minutes, int room) {

        public String slot() {
            return "h-%d m-%d d-%d room-%d track-%d".formatted(hour, minute, minutes, room, track);
        }
    }
}
