package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.campaign.NoiseTrial;
import org.ictmonitor.change.WordDiff;

/** What a campaign's rules of noise do to the two latest archived answers of a page. */
final class NoiseRows {
    private NoiseRows() {}

    static ResultTable of(OpenResults results, String url) {
        List<NoiseTrial.Look> looks = new NoiseTrial(results.campaign(), results.folder(), results.store()).looks(url);
        if (looks.isEmpty()) {
            throw MonitorException.wrong("no answer of " + url
                    + " that is a page is in the archive; 'ictmon status --urls' lists the URLs as they are written");
        }
        RowsOf rows = new RowsOf("Noise", "fetched", "capture", "filter", "text");
        looks.forEach(look -> look.taken()
                .forEach(taken -> rows.add(
                        look.capture().fetched().toString(),
                        look.capture().capture().toString(),
                        taken.filter(),
                        taken.text())));
        return rows.table(verdict(looks, results.masking()));
    }

    private static List<String> verdict(List<NoiseTrial.Look> looks, Masking masking) {
        List<String> before = looks.getFirst().lines();
        List<String> after = looks.getLast().lines();
        if (looks.size() == 1) {
            return List.of("There is one answer in the archive: with the next there is something to compare.");
        }
        if (before.equals(after)) {
            return List.of("It is no change: without the noise both answers say the same.");
        }
        List<String> notes = new ArrayList<>();
        notes.add("It is a change. What differs without the noise: "
                + masking.difference(WordDiff.between(before, after)));
        notes.add("If that is noise too, name it in the campaign's key noise, by css or regex.");
        return notes;
    }
}
