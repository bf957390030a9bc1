package org.ictmonitor.crawl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.Seed;

/**
 * Which portal a URL belongs to. A seed claims its host, and of it the path down to the last slash. Where several seeds
 * claim a URL, the longest path wins. http and https are one site, and so are a host and the same host with
 * {@code www.} before it, since portals redirect from one to the other. A port other than the scheme's own is
 * part of the site's name.
 */
final class PortalMap {
    private final boolean subdomains;
    private final Map<String, List<Claim>> claims = new HashMap<>();

    private record Claim(String path, String portal) {}

    /** @param subdomains whether hosts below a seed's host belong to its portal */
    PortalMap(List<Seed> seeds, boolean subdomains) {
        this.subdomains = subdomains;
        for (Seed seed : seeds) {
            UrlNormaliser.absolute(seed.url().toString()).ifPresent(url -> claim(url, seed));
        }
        claims.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Claim claim) -> claim.path.length())
                        .reversed()));
    }

    private void claim(NormalUrl url, Seed seed) {
        claims.computeIfAbsent(site(url), site -> new ArrayList<>())
                .add(new Claim(url.directory(), seed.portal().id()));
    }

    /** The portal of a URL, or the rule that says that it has none. */
    Owner owner(NormalUrl url) {
        Optional<List<Claim>> site = claims(site(url));
        return site.flatMap(list -> longest(list, url.path()))
                .map(portal -> new Owner(Optional.of(portal), Optional.empty()))
                .orElseGet(() -> new Owner(
                        Optional.empty(),
                        Optional.of(site.isPresent() ? ExclusionRule.PATH : ExclusionRule.OTHER_HOST)));
    }

    /** Whether some portal has this host, whatever the path. */
    boolean hasHost(NormalUrl url) {
        return claims(site(url)).isPresent();
    }

    /** Whether one of these portals has this host, whatever the path. */
    boolean isSiteOf(Set<String> portals, NormalUrl url) {
        return claims(site(url)).stream()
                .flatMap(List::stream)
                .map(Claim::portal)
                .anyMatch(portals::contains);
    }

    /** Exactly one of the two is there. */
    record Owner(Optional<String> portal, Optional<ExclusionRule> without) {}

    private Optional<List<Claim>> claims(String site) {
        List<Claim> found = claims.get(site);
        int dot = site.indexOf('.');
        if (found != null || !subdomains || dot < 0) {
            return Optional.ofNullable(found);
        }
        return claims(site.substring(dot + 1));
    }

    private static Optional<String> longest(List<Claim> claims, String path) {
        return claims.stream()
                .filter(claim -> path.startsWith(claim.path))
                .map(Claim::portal)
                .findFirst();
    }

    private static String site(NormalUrl url) {
        String authority = url.authority();
        return authority.startsWith("www.") ? authority.substring(4) : authority;
    }
}
