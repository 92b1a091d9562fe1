package org.armslink.server.problem;

import org.springframework.http.HttpStatus;

/** An answer that is an error the caller can do something about: its detail says what, where, which value, what to do. */
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;

    private ProblemException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** For what is not there and for what is not for this viewer: the same words for both. */
    public static ProblemException notFound(String what, String value) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "There is no " + what + " \"" + value + "\" that you may see. Check its spelling, or search for it.");
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }

    public static ProblemException unauthorized(String detail) {
        return new ProblemException(HttpStatus.UNAUTHORIZED, detail);
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, detail);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(HttpStatus.CONFLICT, detail);
    }

    public static ProblemException unprocessable(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    public static ProblemException tooManyRequests(String detail) {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, detail);
    }
}
