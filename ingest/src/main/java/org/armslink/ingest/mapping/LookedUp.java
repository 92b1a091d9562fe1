package org.armslink.ingest.mapping;

import java.util.Map;
import java.util.Set;
import org.armslink.model.Property.Type;
import org.jspecify.annotations.Nullable;

record LookedUp(Lookup lookup, Value text, String take) implements OfText {
    @Override
    public @Nullable String of(RowValues row) {
        String written = (String) text.of(row);
        return written == null ? null : lookup.find(written, take, String.join(", ", names()), row);
    }

    @Override
    public Set<String> constants(Map<String, Value> named) {
        return lookup.texts(take);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }
}
