package org.armslink.server.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.TreeSet;
import org.armslink.model.Viewer;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.session.ViewerArgument;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that the call does not have: a misspelt one would be ignored, and the answer would be another's. */
public final class KnownParameters implements HandlerInterceptor {
    private static final String OURS = "org.armslink.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            var known = new TreeSet<String>();
            Arrays.stream(method.getMethodParameters())
                    .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                    .filter(java.util.Objects::nonNull)
                    .forEach(parameter -> known.add(parameter.name().isEmpty() ? parameter.value() : parameter.name()));
            if (isReading(request)
                    && Arrays.stream(method.getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == Viewer.class)) {
                known.add(ViewerArgument.AS_OF);
            }
            for (String given : new TreeSet<>(request.getParameterMap().keySet())) {
                if (!known.contains(given)) {
                    throw ProblemException.badRequest("There is no parameter \"" + given + "\" here. There are: "
                            + String.join(", ", known) + ". Correct or leave it out.");
                }
            }
        }
        return true;
    }

    /** An analysis, or corridors between areas of one's own, are asked for by POST, but only read. */
    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || (request.getMethod().equals("POST")
                        && (request.getRequestURI().endsWith("/analyses")
                                || request.getRequestURI().endsWith("/corridors")));
    }
}
