package org.armslink.server.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.server.analysis.GroupingComparison.Group;
import org.armslink.server.analysis.GroupingComparison.Part;
import org.junit.jupiter.api.Test;

class GroupingComparisonTest {
    private static ResultRow.Subject subject(char name) {
        return new ResultRow.Subject(String.valueOf(name), "Person", String.valueOf(name));
    }

    private static ResultRow row(String members, int number) {
        return new ResultRow(
                members.substring(0, 1),
                "Person",
                members.substring(0, 1),
                members.length(),
                1,
                members.substring(1)
                        .chars()
                        .mapToObj(name -> subject((char) name))
                        .toList(),
                new TreeMap<>(Map.of("group", (double) number)));
    }

    /** @param words such as {@code abc de}: who is in each group */
    private static Grouping ofGroups(String words) {
        String[] groups = words.split(" ");
        return Grouping.of(java.util.stream.IntStream.range(0, groups.length)
                .mapToObj(group -> row(groups[group], group + 1))
                .toList());
    }

    /** @param words such as {@code a1 b1 c2}: a record and its group */
    private static Grouping ofRecords(String words) {
        return Grouping.of(Arrays.stream(words.split(" "))
                .map(word -> row(word.substring(0, 1), Integer.parseInt(word.substring(1))))
                .toList());
    }

    //  here:   [a b c x] [d e]
    //  there:  [a b y] [c d e]        x is only here, y only there
    @Test
    void whereTheRecordsOfEachGroupWentAndWhoIsInOneOnly() {
        GroupingComparison found = GroupingComparison.of(ofGroups("abcx de"), ofGroups("aby cde"));
        assertThat(found.groups())
                .containsExactly(
                        new Group(
                                1,
                                subject('a'),
                                4,
                                1,
                                2,
                                List.of(new Part(1, subject('a'), 2, 3), new Part(2, subject('c'), 1, 3))),
                        new Group(2, subject('d'), 2, 0, 1, List.of(new Part(2, subject('c'), 2, 3))));
        assertThat(found.inBoth()).isEqualTo(5);
        assertThat(found.onlyHere()).isOne();
        assertThat(found.onlyThere()).isOne();
        // Of ten pairs 2 are together in both, 4 here and 4 there; by chance 4·4/10.
        assertThat(found.adjustedRandIndex()).isCloseTo((2 - 1.6) / (4 - 1.6), within(1e-12));
        assertThat(found.page(1, 1).groups()).hasSize(1);
        assertThat(found.page(1, 1).complete()).isTrue();
        assertThat(found.page(0, 1).complete()).isFalse();
        assertThat(found.page(9, 1).groups()).isEmpty();
    }

    @Test
    void rowsThatAreGroupsAndRecordsThatSayTheirsAreTheSame() {
        GroupingComparison found = GroupingComparison.of(ofGroups("abc de"), ofRecords("a7 b7 d4 c7 e4"));
        assertThat(found.adjustedRandIndex()).isEqualTo(1);
        assertThat(found.mutualInformation()).isCloseTo(1, within(1e-12));
        assertThat(found.groups().get(1).went()).containsExactly(new Part(4, subject('d'), 2, 2));
    }

    @Test
    void ofNothingInCommonNothingIsSaid() {
        GroupingComparison found = GroupingComparison.of(ofGroups("ab"), ofGroups("cd e"));
        assertThat(found.mutualInformation()).isNull();
        assertThat(found.adjustedRandIndex()).isNull();
        assertThat(found.groups().get(0).onlyHere()).isEqualTo(2);
        assertThat(found.onlyThere()).isEqualTo(3);
    }

    @Test
    void ofAGroupInManyPiecesTheLargestAreShownAndAllCounted() {
        String alphabet = "abcdefghijklmnopqrstuvwxyz";
        GroupingComparison found = GroupingComparison.of(
                ofGroups(alphabet),
                ofGroups("ab " + String.join(" ", alphabet.substring(2).split(""))));
        assertThat(found.groups().get(0).parts()).isEqualTo(25);
        assertThat(found.groups().get(0).went()).hasSize(20).startsWith(new Part(1, subject('a'), 2, 2));
    }

    @Test
    void rowsOfAnEarlierVersionDoNotSayTheirGroup() {
        ResultRow old = new ResultRow("a", "Person", "a", 1, 1, List.of(), new TreeMap<>());
        assertThat(Grouping.isKnown(List.of(old))).isFalse();
        assertThat(Grouping.isKnown(List.of(row("a", 1)))).isTrue();
    }
}
