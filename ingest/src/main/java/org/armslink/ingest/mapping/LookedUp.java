package org.armslink.ingest.mapping;

import java.util.Map;
import java.util.Set;
import org.armslink.model.Property.Type;
import org.jspecify.annotations.Nullable;

record LookedUp(Lookup lookup, Value of, String take) implements Value {
    @Override
    public @Nullable String of(RowValues row) {
        String text = (String) of.of(row);
        return text == null ? null : lookup.find(text, take, String.join(", ", names()), row);
    }

    @Override
    public Set<String> constants(Map<String, Value> named) {
        return lookup.texts(take);
    }

    @Override
    public Set<String> names() {
        return of.names();
    }

    @Override
    public Set<String> days() {
        return of.days();
    }

    @Override
    public Set<String> rawNames() {
        return of.rawNames();
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }
}
