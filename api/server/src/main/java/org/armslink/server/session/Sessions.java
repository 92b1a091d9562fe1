package org.armslink.server.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is signed in by cookie. Kept in memory: a restart signs everybody out. The oldest give way beyond 1,000. */
public final class Sessions {
    private static final int MOST = 1000;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, KnownViewer> byId = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownViewer> eldest) {
            return size() > MOST;
        }
    };

    /** @return the cookie's value: 32 random bytes */
    public synchronized String open(KnownViewer viewer) {
        String id = randomToken(random);
        byId.put(id, viewer);
        return id;
    }

    public synchronized Optional<KnownViewer> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized void close(String id) {
        byId.remove(id);
    }

    static String randomToken(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
