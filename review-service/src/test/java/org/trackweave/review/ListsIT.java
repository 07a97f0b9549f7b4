package org.trackweave.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists cost the same number of statements however long they are, and paging shows everything once. */
class ListsIT extends ReviewServiceFixture {

    private static final int MOST_STATEMENTS = 6;

    private void grow(int proposals) {
        jdbc.sql("""
                 insert into proposal (id, conference_id, version, content_version, code, state, title, abstract,
                     description, level, format, minutes, language, tags, speaker_accounts, submitted_at)
                 select gen_random_uuid(), :conference, 1, 1, 'C' || n, 'submitted', 'Talk ' || n, 'About it.', 'Long.',
                     'novice', 'Talk', 30, 'en', array['t' || n % 7], '{}', now()
                 from generate_series((select count(*) + 1 from proposal where conference_id = :conference), :n) n
                 """).param("conference", conference).param("n", proposals).update();
        jdbc.sql(
                """
                insert into review (proposal_id, reviewer_id, conference_id, version, standing, scores, score, nominated,
                    seen_version, updated_at)
                select p.id, md5(p.id::text || n)::uuid, :conference, 1, 'scored', '{}', 10 * n, false, 1, now()
                from proposal p, generate_series(1, 3) n where p.conference_id = :conference on conflict do nothing
                """)
            .param("conference", conference)
            .update();
    }

    @Test
    void needAsManyStatementsForAThousandProposalsAsForOne() {
        var organizer = TestTokens.organizer(conference);
        var lists = List.of(pages + "/review", pages + "/review?shelf=reviewed&level=novice&q=talk",
                pages + "/ranking", pages + "/ranking?sort=spread&state=undecided", pages + "/ranking/reviewers",
                api + "/reviews/queue", api + "/ranking");
        var counts = new HashMap<String, Map<Integer, Integer>>();
        // The tags are counted once a minute, not for every list.
        grow(1);
        get(organizer, pages + "/review").expectStatus().isOk();
        for (var proposals : new int[]{1, 100, 1000}) {
            grow(proposals);
            for (var list : lists) {
                CountedStatements.COUNT.set(0);
                get(organizer, list).expectStatus().isOk();
                counts.computeIfAbsent(list, _ -> new HashMap<>()).put(proposals, CountedStatements.COUNT.get());
            }
        }
        assertThat(counts).allSatisfy((list, perSize) -> {
            assertThat(perSize.values()).as(list + perSize).allMatch(count -> count > 0 && count <= MOST_STATEMENTS);
            assertThat(new HashSet<>(perSize.values())).as(list + perSize).hasSize(1);
        });
    }

    @Test
    void showEveryProposalOnceOverAllPages() {
        grow(120);
        var reviewer = TestTokens.reviewer(conference);
        var seen = new HashSet<String>();
        for (var page = 1; page <= 3; page++) {
            json(reviewer, api + "/reviews/queue?size=40&page=" + page).at("/items")
                .forEach(item -> assertThat(seen.add(item.at("/id").asString())).isTrue());
        }
        assertThat(seen).hasSize(120);
        assertThat(json(reviewer, api + "/reviews/queue?size=50&page=99").at("/items")).hasSize(20);
        assertThat(html(reviewer, pages + "/review?page=2")).contains("Page 2 of 5");
    }
}
