package org.trackweave.submission.input;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import org.trackweave.platform.web.FieldFault;

/** Puts faults beside the fields of a form. */
public final class FormFaults {

    private final Map<String, String> labels;
    private final UnaryOperator<String> formField;

    /**
     * @param labels what the page calls its fields, by the last part of their names
     * @param formField the name in the form of a field of the request
     */
    public FormFaults(Map<String, String> labels, UnaryOperator<String> formField) {
        this.labels = labels;
        this.formField = formField;
    }

    /** What Thymeleaf needs to show a form, named {@code form} in the model, with its faults. */
    public BindingResult of(Object form, Iterable<FieldFault> faults) {
        var result = new BeanPropertyBindingResult(form, "form");
        for (var fault : faults) {
            var field = formField.apply(fault.field());
            result.rejectValue(field, "refused", "%s %s.".formatted(label(field), fault.message()));
        }
        return result;
    }

    private String label(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        return labels.getOrDefault(last, last);
    }
}
