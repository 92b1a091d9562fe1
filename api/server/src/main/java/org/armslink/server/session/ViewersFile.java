package org.armslink.server.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.model.Digest;
import org.armslink.model.Viewer;
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
    private static final Pattern CLEARANCE = Pattern.compile("H[23]:([A-Z]{2}|\\*)");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @param madeToken the file with the administrator's new token, if one was made now */
    public record Loaded(Viewers viewers, java.util.Optional<Path> madeToken) {}

    private record Content(List<Entry> viewers) {}

    private record Entry(String name, String title, String country, Set<String> clearances, String tokenSha256) {}

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
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(Files.readString(file), Content.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read: " + e.getOriginalMessage().split(";", 2)[0]
                            + ". Each viewer has name, title, country, clearances and tokenSha256.",
                    e);
        }
        var names = new HashSet<String>();
        for (Entry entry : content.viewers()) {
            check(file, entry, "name", entry.name(), NAME, "small letters, digits and '-'");
            check(file, entry, "country", entry.country(), COUNTRY, "two capital letters (ISO 3166-1 alpha-2)");
            check(file, entry, "tokenSha256", entry.tokenSha256(), SHA256, "64 hexadecimal digits");
            entry.clearances()
                    .forEach(one -> check(file, entry, "clearances", one, CLEARANCE, "such as H2:BF or H3:*"));
            if (!names.add(entry.name())) {
                throw new IllegalArgumentException(
                        file + " has two viewers named \"" + entry.name() + "\". Rename one.");
            }
        }
        return new Viewers(
                false, content.viewers().stream().map(ViewersFile::known).toList());
    }

    private static KnownViewer known(Entry entry) {
        return new KnownViewer(
                new Viewer(entry.name(), entry.country(), entry.clearances()), entry.title(), entry.tokenSha256());
    }

    private static void check(Path file, Entry entry, String field, String value, Pattern form, String rule) {
        if (!form.matcher(value).matches()) {
            // A digest is no secret, but a token written there by mistake would be: it is not repeated.
            String shown = field.equals("tokenSha256") ? "" : ", but was: \"" + value + "\"";
            throw new IllegalArgumentException(
                    file + ": the " + field + " of viewer \"" + entry.name() + "\" is " + rule + shown + ".");
        }
    }
}
