package org.armslink.server.problem;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.armslink.charts.MissingSource;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.NoRoomLeft;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns every exception into a problem document. The one place that does. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final DatabaseAway databaseAway;

    ProblemAdvice(DatabaseAway databaseAway) {
        this.databaseAway = databaseAway;
    }

    @ExceptionHandler
    ResponseEntity<Object> onProblem(ProblemException problem, WebRequest request) {
        return answer(problem.status(), String.valueOf(problem.getMessage()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onRefused(CypherGate.Refused refused, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onFailed(CypherGate.Failed failed, WebRequest request) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(failed.getMessage()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onMissingSource(MissingSource missing, WebRequest request) {
        return answer(HttpStatus.CONFLICT, String.valueOf(missing.getMessage()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onNoRoomLeft(NoRoomLeft full, WebRequest request) {
        return answer(HttpStatus.INSUFFICIENT_STORAGE, String.valueOf(full.getMessage()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnything(Exception exception, WebRequest request) {
        if (exception instanceof DatabaseIsAway || databaseAway.isCauseOf(exception)) {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The database is away; the service is trying to reach it again. Ask again in a few seconds.",
                    headers,
                    request);
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Problem {}", id, exception);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something failed in the service. Its log has it as problem " + id + ".",
                new HttpHeaders(),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        return answer(status, detail(exception, body), headers, request);
    }

    private static String detail(Exception exception, @Nullable Object body) {
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return "The parameter \"" + mismatch.getName() + "\" is " + kind(mismatch.getRequiredType())
                    + ", but was: \"" + mismatch.getValue() + "\".";
        }
        if (exception instanceof TypeMismatchException mismatch) {
            return "A value is " + kind(mismatch.getRequiredType()) + ", but was: \"" + mismatch.getValue() + "\".";
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return "The parameter \"" + missing.getParameterName() + "\" is missing. Give it in the query.";
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return "The part \"" + missing.getRequestPartName() + "\" is missing. Send it as multipart/form-data.";
        }
        if (exception instanceof HttpRequestMethodNotSupportedException wrong) {
            return "The method " + wrong.getMethod() + " is not for this address. It takes: "
                    + String.join(", ", orNone(wrong.getSupportedMethods())) + ".";
        }
        if (exception instanceof HttpMediaTypeNotSupportedException wrong) {
            return "The content type \"" + wrong.getContentType() + "\" is not for this address. It takes: "
                    + wrong.getSupportedMediaTypes() + ".";
        }
        if (exception instanceof NoResourceFoundException) {
            return "There is nothing at this address. See /v3/api-docs for what there is.";
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return "The upload is too large: at most 512 MB. Use the command line: armslink ingest.";
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return "The body is not the JSON that is expected here" + where(unreadable)
                    + ". See docs/api.md for its form.";
        }
        return body instanceof ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : "The request cannot be answered: " + exception.getMessage();
    }

    private static String where(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause ? ": " + cause.getOriginalMessage() : "";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        return type == null ? "of another kind" : "of kind " + type.getSimpleName();
    }

    private static List<String> orNone(String @Nullable [] methods) {
        return methods == null
                ? List.of("none")
                : Arrays.stream(methods).sorted().toList();
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
        String path = ((ServletWebRequest) request).getRequest().getRequestURI();
        return ResponseEntity.status(status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(ProblemWriter.of(status, detail, path));
    }
}
