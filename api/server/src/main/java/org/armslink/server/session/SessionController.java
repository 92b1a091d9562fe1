package org.armslink.server.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /session}: who is signed in, signing in and out, and in the demo switching the viewer. */
@RestController
final class SessionController {
    static final String COOKIE = "ARMSLINK_SESSION";
    private final Viewers viewers;
    private final Sessions sessions;

    SessionController(Viewers viewers, Sessions sessions) {
        this.viewers = viewers;
        this.sessions = sessions;
    }

    record SessionResponse(@Nullable ViewerResponse viewer, boolean demo, List<Choice> choices) {}

    record ViewerResponse(String name, String title, String country, List<String> clearances) {
        static ViewerResponse of(KnownViewer known) {
            return new ViewerResponse(
                    known.name(), known.title(), known.viewer().country(), known.clearances());
        }
    }

    record Choice(String name, String title, String country) {}

    record SignIn(@Nullable String token, @Nullable String viewer) {}

    @GetMapping("/session")
    SessionResponse session() {
        return response(
                SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                        ? signedIn.getPrincipal()
                        : null);
    }

    @PostMapping(value = "/session", consumes = "application/json")
    ResponseEntity<SessionResponse> signIn(@RequestBody SignIn asked, HttpServletRequest request) {
        KnownViewer known = asked.token() != null
                ? viewers.findByToken(asked.token())
                        .orElseThrow(() -> ProblemException.unauthorized(
                                "Nobody has this token. Ask the administrator for yours."))
                : named(asked.viewer());
        SignInFilter.sessionId(request).ifPresent(sessions::close);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(sessions.open(known)).build().toString())
                .body(response(known));
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SignInFilter.sessionId(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString())
                .build();
    }

    private KnownViewer named(@Nullable String name) {
        if (name == null || !viewers.demo()) {
            throw ProblemException.badRequest(
                    viewers.demo()
                            ? "The body names neither a viewer nor a token. Send {\"viewer\": \""
                                    + viewers.known().get(0).name() + "\"}."
                            : "The body has no token. Send {\"token\": \"…\"}.");
        }
        return viewers.find(name)
                .orElseThrow(() -> ProblemException.badRequest("The viewer is one of "
                        + viewers.known().stream().map(KnownViewer::name).toList() + ", but was: \"" + name + "\"."));
    }

    private SessionResponse response(@Nullable KnownViewer known) {
        List<Choice> choices = viewers.demo()
                ? viewers.known().stream()
                        .map(one ->
                                new Choice(one.name(), one.title(), one.viewer().country()))
                        .toList()
                : List.of();
        return new SessionResponse(known == null ? null : ViewerResponse.of(known), viewers.demo(), choices);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/");
    }
}
