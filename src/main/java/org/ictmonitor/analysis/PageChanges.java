package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Standing;
import org.ictmonitor.change.WordDiff;
import org.ictmonitor.store.CampaignStore;

/**
 * Which pages changed between two rounds. A redirect is believed to be a move only where the page that it leads to says about
 * the same: one that leads to an error, a login or a home page says nothing about the page that was asked for.
 */
final class PageChanges {
    /** The share of words that a page and the one that its address leads to have in common at least. */
    private static final double ALIKE = 0.5;
    /** Characters of main text below which the same text at another address may be chance. */
    private static final int TELLING = 100;

    private final PageJudge judge;
    private final Map<String, PageVersion> earlier;
    private final Map<String, PageVersion> later;
    private final Absences absences;
    private final SortedMap<String, ChangedPage> pages = new TreeMap<>();

    private PageChanges(CampaignStore store, PageJudge judge, int before, int after) {
        this.judge = judge;
        this.earlier = versions(store, before);
        this.later = versions(store, after);
        this.absences = Absences.of(store, after);
    }

    static PageChanges between(CampaignStore store, PageJudge judge, int before, int after) {
        PageChanges changes = new PageChanges(store, judge, before, after);
        changes.compare();
        return changes;
    }

    /** By URL, a page that moved by its old one; a page that stayed the same is not among them. */
    SortedMap<String, ChangedPage> pages() {
        return pages;
    }

    /** How many pages both rounds have and say the same in both. */
    long unchanged() {
        return earlier.keySet().stream()
                .filter(url -> later.containsKey(url) && !pages.containsKey(url))
                .count();
    }

    /** Whether the later round tells what became of a page of the earlier one, or counts it as it was last seen. */
    boolean isKnown(String url) {
        return Optional.ofNullable(pages.get(url))
                .map(page -> page.change().isKnown() || later.containsKey(url))
                .orElse(true);
    }

    /** Where a page of the earlier round stands in the later one. */
    String addressAfter(String url) {
        return Optional.ofNullable(pages.get(url))
                .filter(page -> page.change() == PageChange.MOVED)
                .flatMap(ChangedPage::after)
                .map(PageVersion::url)
                .orElse(url);
    }

    /** Where a page of the later round stood in the earlier one. */
    String addressBefore(String url) {
        return pages.values().stream()
                .filter(page -> page.change() == PageChange.MOVED)
                .filter(page ->
                        page.after().filter(now -> now.url().equals(url)).isPresent())
                .map(ChangedPage::url)
                .findFirst()
                .orElse(url);
    }

    Optional<PageVersion> before(String url) {
        return Optional.ofNullable(earlier.get(url));
    }

    Optional<PageVersion> after(String url) {
        return Optional.ofNullable(later.get(url));
    }

    /** Words that differ between the two versions of a page, noise aside; empty where there is only one. */
    String diff(ChangedPage page) {
        return page.before()
                .flatMap(before -> page.after().map(after -> WordDiff.between(judge.lines(before), judge.lines(after))))
                .orElse("");
    }

    private static Map<String, PageVersion> versions(CampaignStore store, int round) {
        Map<String, PageVersion> versions = new HashMap<>();
        store.versions(round, round, version -> versions.put(version.url(), version));
        return versions;
    }

    private void compare() {
        Set<String> fresh = new HashSet<>();
        later.forEach((url, after) -> {
            PageVersion before = earlier.get(url);
            if (before == null) {
                fresh.add(url);
            } else if (!judge.same(before, after)) {
                put(ChangedPage.changed(before, after));
            } else if (isUnsure(url)) {
                put(ChangedPage.away(before, absences.reason(url)));
            }
        });
        List<PageVersion> away = earlier.values().stream()
                .filter(version -> !later.containsKey(version.url()))
                .toList();
        away.forEach(version -> put(away(version, fresh)));
        sameElsewhere(fresh);
        fresh.forEach(url -> after(url).map(ChangedPage::fresh).ifPresent(this::put));
    }

    /** Whether a page stands in the later round without having been seen in it, though it was asked for. */
    private boolean isUnsure(String url) {
        return absences.standing(url)
                .filter(standing -> standing != Standing.NOT_DUE)
                .isPresent();
    }

    private void put(ChangedPage page) {
        pages.put(page.url(), page);
    }

    private ChangedPage away(PageVersion before, Set<String> fresh) {
        Optional<String> target = absences.target(before.url());
        Optional<PageVersion> there = target.flatMap(this::after);
        if (there.isPresent() && alike(before, there.get())) {
            fresh.remove(there.get().url());
            return ChangedPage.moved(before, there.get());
        }
        boolean outside = target.isPresent() && absences.reason(target.get()) == PageChange.OUT_OF_SCOPE;
        return ChangedPage.away(before, outside ? PageChange.OUT_OF_SCOPE : absences.reason(before.url()));
    }

    private boolean alike(PageVersion before, PageVersion after) {
        return judge.same(before, after) || WordDiff.similarity(judge.lines(before), judge.lines(after)) >= ALIKE;
    }

    /** Pages that are gone, and whose text stands on a page of the portal that was not there before. */
    private void sameElsewhere(Set<String> fresh) {
        List<ChangedPage> gone = pages.values().stream()
                .filter(page -> page.change() == PageChange.GONE
                        || absences.standing(page.url()).equals(Optional.of(Standing.MOVED))
                        || absences.target(page.url()).isPresent())
                .filter(page -> !later.containsKey(page.url()))
                .filter(page -> page.after().isEmpty())
                .toList();
        if (gone.isEmpty() || fresh.isEmpty()) {
            return;
        }
        Map<List<String>, PageVersion> texts = new HashMap<>();
        new TreeMap<>(later)
                .values().stream()
                        .filter(version -> fresh.contains(version.url()))
                        .forEach(version -> texts.putIfAbsent(key(version), version));
        gone.forEach(page -> page.before().ifPresent(before -> move(before, texts, fresh)));
    }

    private void move(PageVersion before, Map<List<String>, PageVersion> texts, Set<String> fresh) {
        List<String> key = key(before);
        PageVersion there = texts.get(key);
        boolean telling = key.stream().mapToInt(String::length).sum()
                >= TELLING + before.portal().length();
        if (there != null && telling && fresh.remove(there.url())) {
            put(ChangedPage.moved(before, there));
        }
    }

    /** The portal and the text. */
    private List<String> key(PageVersion version) {
        List<String> key = new ArrayList<>(judge.lines(version));
        key.add(version.portal());
        return key;
    }
}
