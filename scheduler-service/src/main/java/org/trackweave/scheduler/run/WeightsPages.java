package org.trackweave.scheduler.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.scheduler.schedule.WorkingExplanation;
import org.trackweave.scheduler.timetable.Explanation.RuleShare;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.weight.Importance;
import org.trackweave.scheduler.weight.RuleWeights;
import org.trackweave.scheduler.weight.WeightService;
import org.trackweave.scheduler.weight.WeightService.Outcome;

/** Where organizers say how much each wish matters, in words or by number. */
@Hidden
@Controller
@RequestMapping("/conferences/{conference}/weights")
@OrganizerOnly
class WeightsPages {

    /** What the choice is called that leaves the word to the number beside it. */
    private static final String NUMBER = "number";

    /** Wishes about sessions and pairs of talks, which organizers have no way to state. */
    private static final Set<Rule> SELDOM = Set.copyOf(EnumSet.of(Rule.PLACE_WISH, Rule.TRACK_IN_PARALLEL,
            Rule.TRACK_SPLIT, Rule.TRACK_PLACE, Rule.TALK_PLACE, Rule.TRACK_ORDER, Rule.SIMILAR_TRACKS,
            Rule.CHAIR_CLASH, Rule.SESSION_CONFLICT, Rule.TIMESLOT_CONFLICT, Rule.TOPIC_CONFLICT, Rule.NOT_TOGETHER,
            Rule.OTHER_DAY, Rule.DAYS_BETWEEN, Rule.OTHER_ROOM, Rule.IN_SMALLER_ROOM, Rule.OUT_OF_ORDER));

    private final WeightService weights;
    private final WorkingExplanation schedule;
    private final Flash flash;

    WeightsPages(WeightService weights, WorkingExplanation schedule, Flash flash) {
        this.weights = weights;
        this.schedule = schedule;
        this.flash = flash;
    }

    /**
     * A line of the form.
     *
     * @param choice an {@link Importance}, or {@link #NUMBER}
     * @param number as it was typed
     * @param now the rule's part of the working schedule's score; null while no talk is placed
     */
    public record Line(Rule rule, List<Importance> choices, String choice, String number, @Nullable RuleShare now,
            @Nullable String fault) {

        public String id() {
            return "wish-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String label(Importance importance) {
            return "%s (%d)".formatted(importance.words(), importance.weight(rule));
        }
    }

    @GetMapping
    ModelAndView page(@PathVariable String conference) {
        RuleWeights current = weights.of(conference);
        Map<Rule, RuleShare> now = shares(conference);
        return page(conference, current, WeightService.wishes().stream().map(rule -> {
            int weight = current.weights().of(rule);
            return new Line(rule, Importance.of(rule),
                    Importance.of(rule, weight).map(Importance::name).orElse(NUMBER), Integer.toString(weight),
                    now.get(rule), null);
        }).toList(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(@PathVariable String conference, @RequestParam long version,
            @RequestParam Map<String, String> form) {
        var lines = new ArrayList<Line>();
        var wanted = new EnumMap<Rule, Integer>(Rule.class);
        Map<Rule, RuleShare> now = shares(conference);
        for (Rule rule : WeightService.wishes()) {
            String choice = form.getOrDefault("choice." + rule.name(), Importance.USUAL.name());
            String number = form.getOrDefault("number." + rule.name(), "").strip();
            String fault = read(rule, choice, number, wanted);
            lines.add(new Line(rule, Importance.of(rule), choice, number, now.get(rule), fault));
        }
        if (lines.stream().anyMatch(line -> line.fault() != null)) {
            return page(conference, weights.of(conference), lines, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(conference, version, wanted, "Saved. Runs that start from now on weigh the wishes like this.");
    }

    @PostMapping("/reset")
    ModelAndView reset(@PathVariable String conference, @RequestParam long version) {
        return saved(conference, version, Map.of(), "Every wish has its usual weight again.");
    }

    private ModelAndView saved(String conference, long version, Map<Rule, Integer> wanted, String message) {
        Map<String, Integer> byName = wanted.entrySet()
            .stream()
            .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        switch (weights.change(conference, seen -> seen == version, byName)) {
            case Outcome.Saved _ -> flash.success(message);
            case Outcome.Refused(var faults) ->
                flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
            case Outcome.Stale _ ->
                flash.warning("Somebody else changed the weights meanwhile. This is how they are now.");
        }
        return new ModelAndView("redirect:/conferences/" + conference + "/weights");
    }

    /** Puts the wanted weight of a rule; answers what is wrong with it. */
    private static @Nullable String read(Rule rule, String choice, String number, Map<Rule, Integer> wanted) {
        if (!choice.equals(NUMBER)) {
            wanted.put(rule, Importance.valueOf(choice).weight(rule));
            return null;
        }
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > WeightService.MOST) {
            return "Give a whole number from 0 to %d (%s given).".formatted(WeightService.MOST,
                    number.isEmpty() ? "nothing" : number);
        }
        wanted.put(rule, Integer.parseInt(number));
        return null;
    }

    private Map<Rule, RuleShare> shares(String conference) {
        return schedule.of(conference)
            .map(explanation -> explanation.rules()
                .stream()
                .collect(Collectors.toMap(RuleShare::rule, share -> share)))
            .orElse(Map.of());
    }

    private static ModelAndView page(String conference, RuleWeights current, List<Line> lines, HttpStatus status) {
        var page = new ModelAndView("scheduler/weights", status);
        page.addObject("conference", conference);
        page.addObject("version", current.version());
        page.addObject("lines", lines.stream().filter(line -> !SELDOM.contains(line.rule())).toList());
        page.addObject("seldom", lines.stream().filter(line -> SELDOM.contains(line.rule())).toList());
        page.addObject("changed", current.changed().size());
        page.addObject("most", WeightService.MOST);
        return page;
    }
}
