package org.armslink.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.server.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only requests through that name this machine as their host (else a web page elsewhere could reach the service by
 * a name that it points here), and only such writing ones that come from the service's own page or from no page at all.
 */
public final class LocalFilter extends OncePerRequestFilter {
    private static final Pattern LOCAL =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private final ProblemWriter problems;

    public LocalFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        Matcher local = LOCAL.matcher(host == null ? "" : host);
        if (!local.matches()) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "The header Host names another machine: \"" + shown(host)
                            + "\". Ask for http://127.0.0.1 or http://localhost.");
            return;
        }
        if (!READING.contains(request.getMethod()) && !fromOwnPage(request, local.group())) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "A page of another origin asks to change something: \"" + shown(request.getHeader("Origin"))
                            + "\". Only the service's own page and programs that send no Origin may.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean fromOwnPage(HttpServletRequest request, String host) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        return (origin == null || origin.equalsIgnoreCase("http://" + host))
                && (site == null || OWN_SITE.contains(site));
    }

    private static String shown(@org.jspecify.annotations.Nullable String header) {
        String text = header == null ? "" : header;
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
