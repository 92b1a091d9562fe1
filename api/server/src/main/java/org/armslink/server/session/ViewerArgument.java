package org.armslink.server.session;

import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller its {@link Viewer}, from the sign-in and nowhere else. */
public final class ViewerArgument implements HandlerMethodArgumentResolver {
    /** The parameter that every reading call takes: what had been recorded by then is answered. */
    public static final String AS_OF = "asOf";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            Viewer viewer = signedIn.getPrincipal().viewer();
            String asOf = request.getParameter(AS_OF);
            return asOf == null ? viewer : viewer.asOf(Parameters.endOf(AS_OF, asOf));
        }
        throw ProblemException.unauthorized(
                "Sign in first: send Authorization: Bearer TOKEN, or POST /api/v1/session.");
    }
}
