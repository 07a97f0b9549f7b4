package org.trackweave.review.criterion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.ReviewerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.conference.PageHeader;
import org.trackweave.review.criterion.Criterion.Option;
import org.trackweave.review.criterion.EditCriteria.Outcome;

/** The criteria as a page: organizers edit it until the first review, reviewers read it. */
@Controller
@RequestMapping("/conferences/{conference}/review/criteria")
class CriteriaPages {

    private final Conferences conferences;
    private final CriteriaStore store;
    private final EditCriteria edit;
    private final Flash flash;

    CriteriaPages(Conferences conferences, CriteriaStore store, EditCriteria edit, Flash flash) {
        this.conferences = conferences;
        this.store = store;
        this.edit = edit;
        this.flash = flash;
    }

    /** A criterion as text fields. An answer is a line: its value, a space, its label. */
    record Row(String id, String name, String description, String weight, String options) {

        static Row of(Criterion criterion) {
            var weight = criterion.weight() == Math.rint(criterion.weight())
                    ? String.valueOf((long) criterion.weight())
                    : String.valueOf(criterion.weight());
            return new Row(criterion.id(), criterion.name(), criterion.description(), weight, criterion.options()
                .stream()
                .map(option -> option.value() + " " + option.label())
                .collect(Collectors.joining("\n")));
        }
    }

    @GetMapping
    @ReviewerOnly
    String show(@PathVariable String conference, Caller caller, Model model) {
        var criteria = store.of(conference);
        return page(conference, caller, criteria.version(), criteria.criteria().stream().map(Row::of).toList(),
                List.of(), model);
    }

    @PostMapping
    @OrganizerOnly
    String save(@PathVariable String conference, Caller caller, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long version, Model model, HttpServletResponse response) {
        conferences.require(conference);
        var rows = rows(fields);
        var faults = new ArrayList<FieldFault>();
        var criteria = new ArrayList<Criterion>();
        for (var i = 0; i < rows.size(); i++) {
            criteria.add(criterion(rows.get(i), "criteria[%d]".formatted(i), faults));
        }
        if (faults.isEmpty()) {
            switch (edit.replace(conference, criteria, Optional.of(version))) {
                case Outcome.Replaced(_) -> {
                    flash.success("The criteria are saved.");
                    return "redirect:/conferences/" + conference + "/review/criteria";
                }
                case Outcome.Stale(_) -> faults.add(new FieldFault("",
                        "Another organizer edited the criteria in between. Reload the page and repeat your change."));
                case Outcome.InUse() -> faults.add(new FieldFault("",
                        "Somebody gave a review in between. From the first review on the criteria stay as they are."));
                case Outcome.Invalid(var found) -> faults.addAll(found);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(conference, caller, version, rows, faults, model);
    }

    private String page(String conference, Caller caller, long version, List<Row> rows, List<FieldFault> faults,
            Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        var editable = caller.organizes(conference) && !store.inUse(conference);
        var withBlank = new ArrayList<>(rows);
        if (editable) {
            withBlank.add(new Row("", "", "", "1", "0 Not met\n1 In part\n2 Met"));
        }
        model.addAttribute("conference", shown.id());
        model.addAttribute("version", version);
        model.addAttribute("rows", withBlank);
        model.addAttribute("faults", faults);
        model.addAttribute("organizer", caller.organizes(conference));
        model.addAttribute("editable", editable);
        return "review/criteria";
    }

    /** The rows that were sent; one without a name is taken out. */
    private static List<Row> rows(MultiValueMap<String, String> fields) {
        var rows = new ArrayList<Row>();
        var names = fields.getOrDefault("name", List.of());
        for (var i = 0; i < names.size(); i++) {
            if (!names.get(i).isBlank()) {
                rows.add(new Row(at(fields, "id", i), names.get(i).strip(), at(fields, "description", i),
                        at(fields, "weight", i), at(fields, "options", i)));
            }
        }
        return rows;
    }

    private static Criterion criterion(Row row, String field, List<FieldFault> faults) {
        var weight = 1.0;
        try {
            weight = Double.parseDouble(row.weight().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            faults.add(new FieldFault(field + ".weight",
                    "The weight of “%s” (%s) is not a number.".formatted(row.name(), row.weight())));
        }
        var options = new ArrayList<Option>();
        for (var line : row.options().lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var parts = line.split("\\s+", 2);
            if (parts.length < 2 || !parts[0].matches("\\d")) {
                faults.add(new FieldFault(field + ".options",
                        "“%s”: an answer is a digit, a space and its label, not (%s).".formatted(row.name(), line)));
            } else {
                options.add(new Option(Integer.parseInt(parts[0]), parts[1]));
            }
        }
        return new Criterion(row.id().isBlank() ? idOf(row.name()) : row.id(), row.name(), row.description(), weight,
                options);
    }

    private static String idOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(^-+)|(-+$)", "");
        return plain.substring(0, Math.min(40, plain.length()));
    }

    private static String at(MultiValueMap<String, String> fields, String name, int index) {
        @Nullable
        List<String> values = fields.get(name);
        return values == null || index >= values.size() ? "" : values.get(index).strip();
    }
}
