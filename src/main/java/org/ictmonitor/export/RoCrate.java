package org.ictmonitor.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The description of a package by RO-Crate 1.1 (https://w3id.org/ro/crate/1.1). */
final class RoCrate {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv",
            "md", "text/markdown",
            "json", "application/json",
            "yaml", "application/yaml",
            "gz", "application/warc",
            "parquet", "application/vnd.apache.parquet",
            "sqlite", "application/vnd.sqlite3",
            "cdxj", "text/plain");

    private RoCrate() {}

    static String of(PackageFacts facts, List<PackedFile> files) {
        ObjectNode crate = JSON.createObjectNode();
        crate.put("@context", "https://w3id.org/ro/crate/1.1/context");
        ArrayNode graph = crate.putArray("@graph");
        graph.add(descriptor());
        graph.add(root(facts, files));
        graph.add(software(facts));
        graph.add(entity("#contact", "ContactPoint").put("email", facts.contact()));
        files.forEach(file -> graph.add(file(file)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(crate) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static ObjectNode entity(String id, String type) {
        return JSON.createObjectNode().put("@id", id).put("@type", type);
    }

    private static ObjectNode descriptor() {
        ObjectNode descriptor = entity("ro-crate-metadata.json", "CreativeWork");
        descriptor.putObject("conformsTo").put("@id", "https://w3id.org/ro/crate/1.1");
        descriptor.putObject("about").put("@id", "./");
        return descriptor;
    }

    private static ObjectNode root(PackageFacts facts, List<PackedFile> files) {
        ObjectNode root = entity("./", "Dataset");
        root.put("name", facts.title());
        root.put(
                "description",
                "Replication package of the content monitoring campaign " + facts.campaign() + ", round "
                        + facts.round() + ", codebook " + facts.codebook());
        root.put("datePublished", facts.date().toString());
        root.put("license", "See README.md: pages and what is quoted of them belong to those who published them.");
        root.put("conditionsOfAccess", PackageReadme.personalData(facts));
        root.putObject("contactPoint").put("@id", "#contact");
        root.putObject("mentions").put("@id", "#software");
        ArrayNode parts = root.putArray("hasPart");
        files.forEach(file -> parts.addObject().put("@id", file.path()));
        return root;
    }

    private static ObjectNode software(PackageFacts facts) {
        return entity("#software", "SoftwareApplication")
                .put("name", "ICT Monitor")
                .put("version", facts.version())
                .put("runtimePlatform", "Java " + Runtime.version().feature());
    }

    private static ObjectNode file(PackedFile file) {
        String ending = file.path().substring(file.path().lastIndexOf('.') + 1);
        return entity(file.path(), "File")
                .put("name", file.path().substring(file.path().lastIndexOf('/') + 1))
                .put("description", file.description())
                .put("encodingFormat", TYPES.getOrDefault(ending, "application/octet-stream"))
                .put("contentSize", Long.toString(file.size()))
                .put("sha256", file.sha256());
    }
}
