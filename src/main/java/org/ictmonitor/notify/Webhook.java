package org.ictmonitor.notify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Posts a JSON object to an address. */
final class Webhook {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonFactory JSON = new JsonFactory();

    private final URI address;
    private final Secrets secrets;

    Webhook(URI address, Secrets secrets) {
        this.address = address;
        this.secrets = secrets;
    }

    void send(Event event, News news, Letter letter) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json(event, news, letter)));
        secrets.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("it answered with status " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String json(Event event, News news, Letter letter) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("event", event.key());
            json.writeStringField("campaign", news.campaign());
            json.writeStringField("title", news.title());
            json.writeNumberField("round", news.round());
            json.writeStringField("time", news.time().toString());
            json.writeNumberField("exit", news.exit());
            json.writeStringField("problem", news.problem());
            json.writeStringField("summary", news.summary());
            items(json, "facts", news.facts());
            items(json, "pages", news.pages());
            json.writeStringField("subject", letter.subject());
            json.writeStringField("text", letter.text());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void items(JsonGenerator json, String name, List<Item> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (Item item : items) {
            json.writeStartObject();
            json.writeStringField("portal", item.portal());
            json.writeStringField("change", item.change());
            json.writeStringField("url", item.url());
            json.writeStringField("code", item.code());
            json.writeStringField("purpose", item.purpose());
            json.writeStringField("zone", item.zone());
            json.writeStringField("before", item.before());
            json.writeStringField("after", item.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
