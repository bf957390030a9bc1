package org.ictmonitor.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;

/** Reads all text files of a folder beside this class, whether the program runs from a jar or from a build. */
final class ResourceFolder {
    private ResourceFolder() {}

    /** Text by path below the folder, with slashes, in order of path. */
    static SortedMap<String, String> read(String folder) {
        URL url = ResourceFolder.class.getResource(folder);
        if (url == null) {
            throw incomplete(folder, new IOException("no such resource"));
        }
        try {
            return read(url.toURI());
        } catch (IOException | URISyntaxException e) {
            throw incomplete(folder, e);
        }
    }

    private static SortedMap<String, String> read(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return files(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return files(jar.getPath(uri.getSchemeSpecificPart().replaceFirst("^.*!", "")));
        }
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Iterator<Path> i = paths.filter(Files::isRegularFile).iterator(); i.hasNext(); ) {
                Path path = i.next();
                String name = folder.relativize(path).toString().replace('\\', '/');
                texts.put(name, Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static MonitorException incomplete(String folder, Exception cause) {
        return MonitorException.failed(
                "The demo's resource folder “" + folder + "” cannot be read; build the program again.", cause);
    }
}
