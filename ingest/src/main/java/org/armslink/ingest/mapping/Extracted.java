package org.armslink.ingest.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Property.Type;
import org.jspecify.annotations.Nullable;

/** The part of a text that the one group of an expression fits; nothing where the text does not fit. */
record Extracted(Expression expression, Value text) implements OfText {
    @Override
    public @Nullable String of(RowValues row) {
        String written = (String) text.of(row);
        if (written == null) {
            return null;
        }
        String columns = String.join(", ", names());
        Set<String> groups = expression.groups(columns, written);
        if (groups.isEmpty()) {
            row.unfitting(expression.pattern().pattern(), written);
        }
        List<String> found = groups.stream()
                .map(row::known)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new RefusedRowException(
                    columns,
                    RowValues.shortened(written),
                    "can mean " + RowValues.shortened(String.join(" or ", found)) + ", since "
                            + expression.pattern()
                            + " fits in several places; write an expression that fits in one, with ^ for the"
                            + " beginning or $ for the end, or split the cell with lists");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }
}
