package org.armslink.server.cli;

import org.armslink.charts.MissingSource;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.correction.CorrectionRefused;
import org.armslink.server.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line on standard error, and the exit code: 2 where the input is at fault, else 1. */
final class Failures implements IExecutionExceptionHandler {
    static final int UNUSABLE_INPUT = 2;
    static final int FAILURE = 1;

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        command.getErr().println("armslink: " + text(exception));
        if (System.getenv("ARMSLINK_STACK_TRACES") != null) {
            exception.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        boolean input = exception instanceof UnusableInput
                || exception instanceof CorrectionRefused
                || exception instanceof IllegalArgumentException
                || exception instanceof MissingSource
                || exception instanceof ProblemException;
        return input ? UNUSABLE_INPUT : FAILURE;
    }

    private static String text(Exception exception) {
        return exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
    }
}
