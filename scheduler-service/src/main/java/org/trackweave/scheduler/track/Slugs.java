package org.trackweave.scheduler.track;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names into URL parts that are unique among each other. */
public final class Slugs {

    private final Set<String> taken = new HashSet<>();

    /** ASCII letters, digits and single hyphens; a counter is added where the name was taken before. */
    public String of(String name) {
        String base = Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
        if (base.isEmpty()) {
            base = "track";
        }
        String slug = base;
        for (int i = 2; !taken.add(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
