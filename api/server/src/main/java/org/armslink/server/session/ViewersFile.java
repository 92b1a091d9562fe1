package org.armslink.server.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.model.Digest;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code viewers.yml} in the data folder: who may sign in, each with the SHA-256 of a token. At the first start it is made
 * with one viewer, {@code administrator}, whose token is written once to {@code administrator.token}, for the owner's
 * eyes only.
 */
public final class ViewersFile {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern TITLE = Pattern.compile(".{1,200}");
    private static final Pattern CLEARANCE = Pattern.compile("H[23]:([A-Z]{2}|\\*)");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @param madeToken the file with the administrator's new token, if one was made now */
    public record Loaded(Viewers viewers, java.util.Optional<Path> madeToken) {}

    private record Content(@Nullable List<Entry> viewers) {}

    private record Entry(
            @Nullable String name,
            @Nullable String title,
            @Nullable String country,
            @Nullable String agency,
            @Nullable Set<String> clearances,
            @Nullable String tokenSha256) {
        String agencyOrUsual() {
            return agency == null ? Viewer.USUAL_AGENCY : agency;
        }
    }

    private ViewersFile() {}

    /** @throws IllegalArgumentException if the file is not as it should be; the message says where and what to do */
    public static Loaded load(Path folder) {
        Path file = folder.resolve("viewers.yml");
        try {
            if (Files.exists(file)) {
                return new Loaded(read(file), java.util.Optional.empty());
            }
            Files.createDirectories(folder);
            Path token = folder.resolve("administrator.token");
            String secret = Sessions.randomToken(new SecureRandom());
            writeForOwnerOnly(token, secret + "\n");
            writeForOwnerOnly(file, """
                    # Who may sign in. A viewer sees what the country owns, what is shared, and what the clearances name:
                    # agency (else firearms-focal-point) is as whom the viewer writes, with the country.
                    # H2:BF (Burkina Faso's H2 records), H3:* (everybody's H3 records).
                    # tokenSha256: printf %%s TOKEN | sha256sum   (the token as random as you can make it)
                    viewers:
                      - name: administrator
                        title: Administrator
                        country: XX
                        clearances: ["H2:*", "H3:*"]
                        tokenSha256: %s
                    """.formatted(Digest.of(secret)));
            return new Loaded(read(file), java.util.Optional.of(token));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make " + file + ": " + e.getMessage(), e);
        }
    }

    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".new-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Viewers read(Path file) throws IOException {
        Content content;
        try {
            content = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Files.readString(file), Content.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read: " + e.getOriginalMessage().split(";", 2)[0]
                            + ". Each viewer has name, title, country, clearances and tokenSha256.",
                    e);
        }
        if (content == null || content.viewers() == null) {
            throw new IllegalArgumentException(file + " has no list of viewers. Begin it with \"viewers:\".");
        }
        var names = new HashSet<String>();
        var known = new ArrayList<KnownViewer>();
        for (Entry entry : content.viewers()) {
            String name = check(file, entry, "name", entry.name(), NAME, "small letters, digits and '-'");
            String country =
                    check(file, entry, "country", entry.country(), COUNTRY, "two capital letters (ISO 3166-1 alpha-2)");
            String agency =
                    check(file, entry, "agency", entry.agencyOrUsual(), AGENCY, "small letters, digits and '-'");
            String title = check(file, entry, "title", entry.title(), TITLE, "some words");
            String token = check(file, entry, "tokenSha256", entry.tokenSha256(), SHA256, "64 hexadecimal digits");
            Set<String> clearances = entry.clearances() == null ? Set.of() : entry.clearances();
            clearances.forEach(one -> check(file, entry, "clearances", one, CLEARANCE, "such as H2:BF or H3:*"));
            if (!names.add(name)) {
                throw new IllegalArgumentException(file + " has two viewers named \"" + name + "\". Rename one.");
            }
            known.add(new KnownViewer(new Viewer(name, country, agency, clearances, Validity.OPEN_END), title, token));
        }
        return new Viewers(false, known);
    }

    private static String check(
            Path file, Entry entry, String field, @Nullable String value, Pattern form, String rule) {
        if (value == null) {
            throw new IllegalArgumentException(file + ": the viewer \"" + entry.name() + "\" has no " + field
                    + ". Each viewer has name, title, country, clearances and tokenSha256, and may have an agency.");
        }
        if (!form.matcher(value).matches()) {
            // A digest is no secret, but a token written there by mistake would be: it is not repeated.
            String shown = field.equals("tokenSha256") ? "" : ", but was: \"" + value + "\"";
            throw new IllegalArgumentException(
                    file + ": the " + field + " of viewer \"" + entry.name() + "\" is " + rule + shown + ".");
        }
        return value;
    }
}
