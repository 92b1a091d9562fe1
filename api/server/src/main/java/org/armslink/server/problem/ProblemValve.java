package org.armslink.server.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat itself refuses, such as a malformed address, before any of our classes sees it. Made by Tomcat by its name;
 * so it writes its few words without a JSON library. They hold nothing of the request.
 */
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String detail = status >= 500
                ? "Something failed in the service. Its log says what."
                : "The request is malformed or too large. Check its address, its headers and its parameters.";
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("utf-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"about:blank\",\"title\":\"" + (status >= 500 ? "Failure" : "Refused")
                        + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
                response.finishResponse();
            }
        } catch (IOException e) {
            // Whoever asked has gone; there is nobody left to tell.
            container.getLogger().debug("The caller hung up", e);
        }
    }
}
