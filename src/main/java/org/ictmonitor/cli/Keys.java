package org.ictmonitor.cli;

import java.time.Duration;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.SurveyComparison;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.contrast.Cooccurrence;
import org.ictmonitor.analysis.contrast.KeynessTable;
import org.ictmonitor.analysis.contrast.Trend;
import org.ictmonitor.config.Quantity;
import org.ictmonitor.export.PackageContents;
import org.ictmonitor.index.KwicOrder;
import org.ictmonitor.report.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options by the names that files and tables use. */
final class Keys {
    private Keys() {}

    private static <E extends Enum<E> & Keyed> E of(Class<E> type, String text) {
        return Keyed.of(type, text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + Keyed.keys(type)));
    }

    /** An output format. */
    static final class FormatKey implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return of(Format.class, text);
        }
    }

    /** What is said of a service or a document. */
    static final class AspectKey implements ITypeConverter<Aspect> {
        @Override
        public Aspect convert(String text) {
            return of(Aspect.class, text);
        }
    }

    /** The name of a table. */
    static final class TableKey implements ITypeConverter<TableName> {
        @Override
        public TableName convert(String text) {
            return of(TableName.class, text);
        }
    }

    /** What of the survey is compared. */
    static final class SubjectKey implements ITypeConverter<SurveyComparison.Subject> {
        @Override
        public SurveyComparison.Subject convert(String text) {
            return of(SurveyComparison.Subject.class, text);
        }
    }

    /** A step of time. */
    static final class StepKey implements ITypeConverter<Trend.Step> {
        @Override
        public Trend.Step convert(String text) {
            return of(Trend.Step.class, text);
        }
    }

    /** What keyness counts. */
    static final class ItemKey implements ITypeConverter<KeynessTable.Item> {
        @Override
        public KeynessTable.Item convert(String text) {
            return of(KeynessTable.Item.class, text);
        }
    }

    /** Within what codes stand together. */
    static final class WindowKey implements ITypeConverter<Cooccurrence.Window> {
        @Override
        public Cooccurrence.Window convert(String text) {
            return of(Cooccurrence.Window.class, text);
        }
    }

    /** What a row of an export is. */
    static final class ExportRowsKey implements ITypeConverter<ExportCommand.Rows> {
        @Override
        public ExportCommand.Rows convert(String text) {
            return of(ExportCommand.Rows.class, text);
        }
    }

    /** How much goes into a package. */
    static final class ContentsKey implements ITypeConverter<PackageContents> {
        @Override
        public PackageContents convert(String text) {
            return of(PackageContents.class, text);
        }
    }

    /** The order of a concordance. */
    static final class OrderKey implements ITypeConverter<KwicOrder> {
        @Override
        public KwicOrder convert(String text) {
            return of(KwicOrder.class, text);
        }
    }

    /** A purpose. */
    static final class PurposeKey implements ITypeConverter<Purpose> {
        @Override
        public Purpose convert(String text) {
            return of(Purpose.class, text);
        }
    }

    /** A category of portals. */
    static final class CategoryKey implements ITypeConverter<PortalCategory> {
        @Override
        public PortalCategory convert(String text) {
            return of(PortalCategory.class, text);
        }
    }

    /** A dimension to group by. */
    static final class DimensionKey implements ITypeConverter<Dimension> {
        @Override
        public Dimension convert(String text) {
            return of(Dimension.class, text);
        }
    }

    /** A code; a leading {@code #}, as in queries, is taken off. */
    static final class CodeKey implements ITypeConverter<Code> {
        @Override
        public Code convert(String text) {
            try {
                return new Code(text.startsWith("#") ? text.substring(1) : text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** A length of time. */
    static final class DurationKey implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Quantity.duration(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new TypeConversionException("'" + text + "' is no length of time, as 500ms, 3s, 30m, 12h or 1d");
            }
        }
    }
}
