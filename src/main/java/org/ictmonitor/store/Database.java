package org.ictmonitor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.ictmonitor.MonitorException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * Opens the file. The journal is a write-ahead log, so that readers go on while a run writes. Every commit is on the
 * disk before it returns ({@code synchronous = FULL}): with NORMAL a power loss could take back transactions that the
 * index, which is committed after the store, already holds. A batch is one commit, so that this costs one fsync a batch.
 */
final class Database {
    static final String FILE = "store.sqlite";
    private static final int CACHE_KIB = 32 * 1024;
    /**
     * Pages of 4 KiB that the log holds before they go to the database. The links of a batch fall in many places of the
     * indexes, so that it changes hundreds of pages, and the same ones again soon: a long log writes them once for many batches.
     */
    private static final int LOG_PAGES = 16_384;

    private Database() {}

    static Sql write(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw MonitorException.failed(
                    "The folder " + folder + " cannot be made; check that you may write there.", e);
        }
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        return opened(file, "jdbc:sqlite:" + file, config, sql -> {
            sql.run("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
            Schema.migrate(sql, file);
        });
    }

    static Sql read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw MonitorException.wrong("There is no campaign store at " + file + "; run crawl or import first.");
        }
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return opened(file, address(folder, file), config, sql -> current(sql, file));
    }

    /** A store on a medium that cannot be written is read as one that nobody changes; else SQLite wants to write a log. */
    private static String address(Path folder, Path file) {
        boolean frozen = !Files.isWritable(folder) && !Files.exists(folder.resolve(FILE + "-wal"));
        return frozen ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : "jdbc:sqlite:" + file;
    }

    private static void current(Sql sql, Path file) {
        if (Schema.check(sql, file) < Schema.version()) {
            throw MonitorException.wrong(
                    file + " was written by an earlier version of this program; run reindex to bring it up to date.");
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(TempStore.MEMORY);
        config.setGetGeneratedKeys(false); // the driver would compile and run a query after each insert
        return config;
    }

    private static Sql opened(Path file, String url, SQLiteConfig config, Consumer<Sql> first) {
        try {
            Connection connection = DriverManager.getConnection(url, config.toProperties());
            NativeLibrary.keep();
            Sql sql = new Sql(connection, file);
            try {
                first.accept(sql);
                return sql;
            } catch (RuntimeException e) {
                sql.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Sql.failure(file, e);
        }
    }
}
