package org.armslink.model.port;

import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.Viewer;

/**
 * Reads for which offences cases are kept, who is suspected in them, and how far the proceedings against each came. What is
 * withdrawn is left out. Times are seconds since 1970-01-01T00:00Z, half-open.
 */
public interface ProceedingReader {
    /**
     * That a person is a suspect in a case. Texts are empty where nothing is recorded; a date is a day, a month or a year as
     * ISO 8601 writes it.
     *
     * @param stage the last that the proceedings reached, such as {@code prosecuted}
     * @param from when the person is said to be a suspect
     * @param leave owners whose leave is needed before this may be handed on, in order
     */
    record Suspect(
            Key person,
            String stage,
            String contactedOn,
            String prosecutedOn,
            String convictedOn,
            long from,
            long to,
            boolean disputed,
            List<String> leave) {}

    /**
     * A case.
     *
     * @param words what it is for, as the file says it, or empty
     * @param firearmsOffences codes of its offences, sorted, each once; empty if none of them has one
     * @param owner such as {@code BF/firearms-focal-point}
     * @param leave owners whose leave is needed before the case may be handed on, in order
     */
    record CaseFile(
            Key key,
            String words,
            List<String> firearmsOffences,
            long from,
            long to,
            String owner,
            List<String> leave,
            List<Suspect> suspects) {}

    /** @param complete whether these are all that the viewer sees */
    record CaseFiles(List<CaseFile> cases, boolean complete) {}

    /** In order of cases and persons. @param limit cases at most, 1 or more */
    CaseFiles listCases(Viewer viewer, int limit);
}
