package org.armslink.store.gate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.model.port.CypherGate.Refused;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;

/**
 * Looks at every operator of a plan. What is not on the list is refused, so that an operator of a later Neo4j is refused
 * too until somebody has looked at it.
 */
final class PlanInspector {
    /** They read records and links, filter, join, sort and count; parts in brackets are left off. */
    private static final Set<String> ALLOWED = Set.of(
            "AntiConditionalApply",
            "AntiSemiApply",
            "Apply",
            "Argument",
            "AssertingMultiNodeIndexSeek",
            "BFSPruningVarLengthExpand",
            "CacheProperties",
            "CartesianProduct",
            "ConditionalApply",
            "DirectedRelationshipIndexContainsScan",
            "DirectedRelationshipIndexEndsWithScan",
            "DirectedRelationshipIndexScan",
            "DirectedRelationshipIndexSeek",
            "DirectedRelationshipIndexSeekByRange",
            "DirectedRelationshipTypeScan",
            "DirectedRelationshipUniqueIndexSeek",
            "DirectedUnionRelationshipTypesScan",
            "Distinct",
            "Eager",
            "EagerAggregation",
            "EmptyResult",
            "EmptyRow",
            "ExhaustiveLimit",
            "Expand",
            "Filter",
            "IntersectionNodeByLabelsScan",
            "LeftOuterHashJoin",
            "LetAntiSemiApply",
            "LetSelectOrAntiSemiApply",
            "LetSelectOrSemiApply",
            "LetSemiApply",
            "Limit",
            "MultiNodeIndexSeek",
            "NodeByLabelScan",
            "NodeCountFromCountStore",
            "NodeHashJoin",
            "NodeIndexContainsScan",
            "NodeIndexEndsWithScan",
            "NodeIndexScan",
            "NodeIndexSeek",
            "NodeIndexSeekByRange",
            "NodeLeftOuterHashJoin",
            "NodeRightOuterHashJoin",
            "NodeUniqueIndexSeek",
            "NodeUniqueIndexSeekByRange",
            "Optional",
            "OptionalExpand",
            "OrderedAggregation",
            "OrderedDistinct",
            "OrderedUnion",
            "PartialSort",
            "PartialTop",
            "ProcedureCall",
            "ProduceResults",
            "Projection",
            "PruningVarLengthExpand",
            "RelationshipCountFromCountStore",
            "Repeat",
            "RightOuterHashJoin",
            "RollUpApply",
            "SelectOrAntiSemiApply",
            "SelectOrSemiApply",
            "SemiApply",
            "ShortestPath",
            "Skip",
            "Sort",
            "StatefulShortestPath",
            "Top",
            "Top1WithTies",
            "TriadicBuild",
            "TriadicFilter",
            "TriadicSelection",
            "UndirectedRelationshipIndexContainsScan",
            "UndirectedRelationshipIndexEndsWithScan",
            "UndirectedRelationshipIndexScan",
            "UndirectedRelationshipIndexSeek",
            "UndirectedRelationshipIndexSeekByRange",
            "UndirectedRelationshipTypeScan",
            "UndirectedRelationshipUniqueIndexSeek",
            "UndirectedUnionRelationshipTypesScan",
            "Union",
            "UnionNodeByLabelsScan",
            "Unwind",
            "ValueHashJoin",
            "VarLengthExpand");

    private static final Set<String> PROCEDURES =
            Set.of("db.index.fulltext.queryNodes", "db.propertyKeys", "db.relationshipTypes");

    /** Labels of the service's own nodes, which are no records. */
    private static final Pattern SERVICE_LABELS = Pattern.compile(
            "\\b(SightClass|Migration|ImportRun|QuarantinedRow|StoreCounter|Superseded|Repeated|Service[A-Za-z]+)\\b");

    private static final Pattern PROCEDURE = Pattern.compile("^([A-Za-z0-9_.]+)\\(");

    private PlanInspector() {}

    /** @throws Refused naming the operator or procedure, and what to do */
    static void inspect(Plan plan) {
        String operator = plan.operatorType().replaceAll("@.*$", "");
        String name = operator.replaceAll("\\(.*$", "");
        if (name.equals("AllNodesScan")) {
            throw new Refused("A pattern has a node without a label, which would read every node. Give it one, such as"
                    + " (n:Person) or (n:Record).");
        }
        if (!ALLOWED.contains(name)) {
            throw new Refused("The query would use " + operator + ", which the gate does not let through. It lets"
                    + " reading queries through: MATCH, WITH, RETURN, UNWIND, subqueries, and CALL of " + PROCEDURES
                    + ".");
        }
        Value details = plan.arguments().get("Details");
        String text = details == null || details.isNull() ? "" : details.asString();
        if (name.equals("ProcedureCall")) {
            Matcher procedure = PROCEDURE.matcher(text);
            if (!procedure.find() || !PROCEDURES.contains(procedure.group(1))) {
                throw new Refused("The query calls a procedure that the gate does not let through: " + text
                        + ". It lets these through: " + PROCEDURES + ".");
            }
        }
        Matcher service = SERVICE_LABELS.matcher(text);
        if (service.find()) {
            throw new Refused("The query names " + service.group() + ", which holds the service's own notes and no"
                    + " records.");
        }
        plan.children().forEach(PlanInspector::inspect);
    }
}
