package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a mapping file with the keys it may have; all others are refused, since a misspelt key changes findings. */
final class Section {
    private final Mistakes mistakes;
    private final String path;
    private final Yaml.Entries yaml;

    /** A key that is near enough to one of these is read as that one, once it is told. */
    Section(Mistakes mistakes, String path, Yaml yaml, List<String> allowed) {
        this.mistakes = mistakes;
        this.path = path;
        Yaml.Entries written = entries(yaml);
        var meant = new LinkedHashMap<String, Yaml>();
        written.entries().forEach((key, value) -> {
            String near = key;
            if (!allowed.contains(key)) {
                mistakes.add(
                        problem(value, "there is no key \"" + key + "\" in " + here() + Nearest.among(key, allowed)));
                near = Nearest.to(key, allowed).orElse(key);
            }
            if (near.equals(key) || !written.entries().containsKey(near)) {
                meant.putIfAbsent(near, value);
            }
        });
        this.yaml = new Yaml.Entries(written.line(), meant);
    }

    /** With keys of the author's own choice. */
    Section(Mistakes mistakes, String path, Yaml yaml) {
        this.mistakes = mistakes;
        this.path = path;
        this.yaml = entries(yaml);
    }

    private Yaml.Entries entries(Yaml yaml) {
        if (yaml instanceof Yaml.Entries entries) {
            return entries;
        }
        throw problem(yaml, here() + " must be a list of \"key: value\"");
    }

    Mistakes mistakes() {
        return mistakes;
    }

    /** Such as {@code records.gun}; empty for the whole mapping. */
    String path() {
        return path;
    }

    private String here() {
        return path.isEmpty() ? "the mapping" : path;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return yaml.entries().containsKey(name);
    }

    Yaml get(String name) {
        Yaml value = yaml.entries().get(name);
        if (value == null) {
            throw problem(yaml, here() + " needs the key \"" + name + "\"" + meaning(name, ": "));
        }
        return value;
    }

    /** What stands under a key of the mapping itself, where the key does not say it. */
    private String meaning(String name, String before) {
        String means = path.isEmpty() ? MappingReader.MEANINGS.get(name) : null;
        return means == null ? "" : before + means;
    }

    Mistakes.Mistake problem(Yaml at, String what) {
        return mistakes.problem(at, what);
    }

    Mistakes.Mistake problem(String what) {
        return problem(yaml, what);
    }

    String text(String name) {
        Yaml value = get(name);
        if (value instanceof Yaml.Text text && !text.text().isEmpty()) {
            return text.text();
        }
        throw problem(value, at(name) + " must be text, and not empty" + meaning(name, ": "));
    }

    String text(String name, String otherwise) {
        return yaml.entries().get(name) instanceof Yaml.Text text ? text.text() : has(name) ? text(name) : otherwise;
    }

    /** Text read by a parser whose complaint becomes the message. */
    <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw problem(get(name), at(name) + ": " + e.getMessage());
        }
    }

    /** A list of texts; one text alone is a list of one; none if the key is not there. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (Yaml item : items(name)) {
            if (!(item instanceof Yaml.Text text)) {
                throw problem(item, at(name) + " must be a list of texts");
            }
            texts.add(text.text());
        }
        return texts;
    }

    List<Yaml> items(String name) {
        @Nullable Yaml value = yaml.entries().get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof Yaml.Items items ? items.items() : List.of(value);
    }

    Section section(String name, List<String> allowed) {
        return new Section(mistakes, at(name), get(name), allowed);
    }

    /** With keys of the author's own choice. */
    Section section(String name) {
        return new Section(mistakes, at(name), get(name));
    }

    /** The author's own keys under a key, in order; none if the key is not there. */
    Map<String, Yaml> named(String name) {
        return has(name) ? new Section(mistakes, at(name), get(name)).all() : Map.of();
    }

    Map<String, Yaml> all() {
        return new LinkedHashMap<>(yaml.entries());
    }
}
