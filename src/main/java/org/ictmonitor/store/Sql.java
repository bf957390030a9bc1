package org.ictmonitor.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection and its prepared statements, with errors told in words that help. Arguments may be Integer, Long,
 * Double, String, byte[] or null. Not safe for use by several threads.
 */
final class Sql implements AutoCloseable {
    /** Reads the current row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Does something with the current row. */
    interface Visitor {
        void row(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Path file;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Runs a statement that changes rows and answers how many. */
    int update(String sql, @Nullable Object... args) {
        try {
            return bound(prepared(sql), args).executeUpdate();
        } catch (SQLException e) {
            throw broken(sql, e);
        }
    }

    /** The first row of an answer, empty if there is none. */
    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... args) {
        try (ResultSet rows = bound(prepared(sql), args).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw broken(sql, e);
        }
    }

    /** A number that a query always has. */
    long number(String sql, @Nullable Object... args) {
        return one(sql, row -> row.getLong(1), args).orElse(0L);
    }

    /** All rows of a short answer. The statement is kept for the next time, so that reading a row must not ask the same again. */
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... args) {
        try (ResultSet rows = bound(prepared(sql), args).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw broken(sql, e);
        }
    }

    /** Visits all rows. The statement is its own, so that the visitor may ask the same thing again. */
    void each(String sql, Visitor visitor, @Nullable Object... args) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = bound(statement, args).executeQuery()) {
            while (rows.next()) {
                visitor.row(rows);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs statements that have no arguments and no answer. */
    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Lets statements ask for a number that is made of a text. */
    void define(String name, ToLongFunction<String> function) {
        try {
            Function.create(connection, name, new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    result(function.applyAsLong(value_text(0)));
                }
            });
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs something in one transaction: all of it stays, or nothing. */
    <T> T transaction(Supplier<T> work) {
        run("BEGIN IMMEDIATE");
        try {
            T result = work.get();
            run("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
    }

    private void rollback(Throwable cause) {
        try {
            run("ROLLBACK");
        } catch (MonitorException e) { // SQLite has rolled back by itself after a full disk
            cause.addSuppressed(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static PreparedStatement bound(PreparedStatement statement, @Nullable Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            bind(statement, i + 1, args[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Double number -> statement.setDouble(at, number);
            case String text -> statement.setString(at, text);
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    /** The driver closes a statement that failed; the next call needs a new one. */
    private MonitorException broken(String sql, SQLException e) {
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
        }
        return failure(e);
    }

    private MonitorException failure(SQLException e) {
        return failure(file, e);
    }

    static MonitorException failure(Path file, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return primary == SQLiteErrorCode.SQLITE_FULL || (primary == SQLiteErrorCode.SQLITE_IOERR && noSpace(file))
                ? new MonitorException(
                        Exit.NO_SPACE,
                        "No space is left for " + file + "; nothing recorded is lost; free some and run again.",
                        e)
                : failure(file, primary, e);
    }

    /** SQLite tells a full disk as an error of input and output when it meets it outside of a plain write. */
    private static boolean noSpace(Path file) {
        return file.toFile().getUsableSpace() < 1 << 20;
    }

    private static MonitorException failure(Path file, SQLiteErrorCode code, SQLException e) {
        return switch (code) {
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                MonitorException.failed(
                        file
                                + " cannot be opened or written; check that the file and its folder may be written by you.",
                        e);
            case SQLITE_NOTADB ->
                MonitorException.failed(file + " is no campaign store; move it away or give another workspace.", e);
            case SQLITE_CORRUPT ->
                MonitorException.failed(file + " is damaged (" + e.getMessage() + "); restore it from a backup.", e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new MonitorException(Exit.BUSY, file + " is being written by another program; wait for it to end.", e);
            default -> MonitorException.failed(file + ": " + e.getMessage(), e);
        };
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
