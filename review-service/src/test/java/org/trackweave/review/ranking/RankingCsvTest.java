package org.trackweave.review.ranking;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RankingCsvTest {

    private static RankingRow row(String title) {
        return new RankingRow(1, new UUID(0, 1), "K7QX2M", title, "advanced", "Talk", 30, List.of("zmq", "net"),
                "submitted", 2, 83.3333, 80.0, null, 1, List.of(0, 0, 0, 1, 1), "accepted", null, 3, false);
    }

    @Test
    void writesOneLinePerProposal() {
        assertThat(RankingCsv.of(List.of(row("Ten \"Years\"")))).isEqualTo(
                """
                rank,code,title,level,format,minutes,tags,reviews,mean,median,spread,nominations,state,pending,published\r
                1,"K7QX2M","Ten ""Years""\",advanced,"Talk",30,"zmq, net",2,83.33,80.00,,1,submitted,accepted,\r
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "|cmd"})
    void startsNoFormula(String title) {
        assertThat(RankingCsv.of(List.of(row(title)))).contains(",\"'" + title.replace("\"", "\"\"") + "\",");
    }
}
