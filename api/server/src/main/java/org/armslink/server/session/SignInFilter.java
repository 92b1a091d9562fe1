package org.armslink.server.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks: by bearer token, by cookie, or, in the demo, the first viewer. Nothing else of the request counts. */
public final class SignInFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private final Viewers viewers;
    private final Sessions sessions;

    public SignInFilter(Viewers viewers, Sessions sessions) {
        this.viewers = viewers;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        viewer(request).ifPresent(viewer -> SecurityContextHolder.getContext().setAuthentication(new SignedIn(viewer)));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<KnownViewer> viewer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            // A wrong token is refused, in the demo too: whoever sends one means to be somebody.
            return authorization.startsWith(BEARER)
                    ? viewers.findByToken(
                            authorization.substring(BEARER.length()).trim())
                    : Optional.empty();
        }
        return sessionId(request)
                .flatMap(sessions::find)
                .or(() -> viewers.demo() ? Optional.of(viewers.known().get(0)) : Optional.empty());
    }

    static Optional<String> sessionId(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SessionController.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
