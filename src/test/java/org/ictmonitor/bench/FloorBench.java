package org.ictmonitor.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The least that a crawl can cost: the JDK's client and jsoup in a loop, a queue for all, links within the site followed,
 * nothing kept and nobody spared.
 *
 * <p>Arguments: number of hosts, port, threads.
 */
public final class FloorBench {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();

    private FloorBench() {}

    public static void main(String[] args) throws InterruptedException {
        int hosts = Integer.parseInt(args[0]);
        FloorBench bench = new FloorBench();
        Cost cost = new Cost();
        for (int host = 1; host <= hosts; host++) {
            bench.enter("http://127.0.0." + host + ":" + args[1] + "/");
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            threads.add(Thread.ofPlatform().start(bench::work));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("floor: " + cost.per(bench.pages.get()));
    }

    private void enter(String url) {
        if (seen.add(url)) {
            open.incrementAndGet();
            queue.add(url);
        }
    }

    private void work() {
        try {
            for (String url = queue.take(); !url.isEmpty(); url = queue.take()) {
                visit(url);
                if (open.decrementAndGet() == 0) {
                    queue.add("");
                }
            }
            queue.add("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(String url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                pages.incrementAndGet();
                follow(url, response);
            }
        } catch (IOException e) {
            System.err.println(url + ": " + e);
        }
    }

    private void follow(String url, HttpResponse<byte[]> response) throws IOException {
        Document page = Jsoup.parse(decoded(response), null, url);
        String host = URI.create(url).getHost();
        for (Element link : page.select("a[href]")) {
            String target = link.absUrl("href").replaceAll("#.*", "");
            if (target.startsWith("http://" + host) && !target.contains("/admin/")) {
                enter(target);
            }
        }
    }

    private static InputStream decoded(HttpResponse<byte[]> response) throws IOException {
        InputStream body = new ByteArrayInputStream(response.body());
        boolean zipped = response.headers().firstValue("Content-Encoding").isPresent();
        return zipped ? new GZIPInputStream(body) : body;
    }
}
