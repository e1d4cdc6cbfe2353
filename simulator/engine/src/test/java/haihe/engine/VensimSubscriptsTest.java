package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What subscripts of Vensim models mean (Vensim's reference manual, "Subscripts"). */
class VensimSubscriptsTest {

    @Test
    void aListOfNumbersIsInRowMajorOrder() {
        VensimRun run = VensimRun.of("A: a1,a2 ~~|\nB: b1,b2,b3 ~~|\nx[A,B] = 1,2,3; 4,5,-6; ~~|\ny[B] = x[a2,B] ~~|");
        assertThat(run.first("x[a1,b3]")).isEqualTo(3);
        assertThat(run.first("y[b1]")).isEqualTo(4);
        assertThat(run.first("y[b3]")).isEqualTo(-6);
    }

    @Test
    void aTableParsesNumbersByBlanks() {
        VensimRun run = VensimRun.of("A: a1,a2 ~~|\nB: b1,b2 ~~|\nx[A,B] = TABBED ARRAY(\n1\t2\n3\t-4.5) ~~|");
        assertThat(run.first("x[a2,b1]")).isEqualTo(3);
        assertThat(run.first("x[a2,b2]")).isEqualTo(-4.5);
    }

    @Test
    void listsForSomeElementsGoTogether() {
        VensimRun run = VensimRun.of(
                "A: a1,a2 ~~|\nB: b1,b2 ~~|\nx[a1,B] = 1,2 ~~|\nx[a2,b1] = 3 ~~|\nx[a2,b2] = 2 + Time ~~|");
        assertThat(run.first("x[a1,b2]")).isEqualTo(2);
        assertThat(run.first("x[a2,b1]")).isEqualTo(3);
        assertThat(run.series("x[a2,b2]")).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void numberedRangesAndRangesOfRangesHaveAllTheirElements() {
        VensimRun run = VensimRun.of(
                "N: (n8-n11) ~~|\nM: m1, N, m2 ~~|\nx[M] = M ~~|\ny[N] = N ~~|\ns = SUM(x[M!]) ~~|\nc = ELMCOUNT(M) ~~|");
        assertThat(run.first("x[m2]")).isEqualTo(6);
        assertThat(run.first("x[n11]")).isEqualTo(5);
        assertThat(run.first("y[n11]")).isEqualTo(4);
        assertThat(run.first("s")).isEqualTo(21);
        assertThat(run.first("c")).isEqualTo(6);
    }

    @Test
    void overlappingRangesFormOneFamily() {
        VensimRun run = VensimRun.of("A: e1,e2 ~~|\nB: e2,e3 ~~|\nx[A] = 1 ~~|\nx[e3] = 5 ~~|\ny[B] = x[B] * 2 ~~|");
        assertThat(run.first("y[e2]")).isEqualTo(2);
        assertThat(run.first("y[e3]")).isEqualTo(10);
    }

    @Test
    void exceptionsTakeTheirOwnEquations() {
        VensimRun run = VensimRun.of("A: a1,a2,a3 ~~|\nB: b1,b2 ~~|\nS: a1,a2 ~~|\n"
                + "x[A,B] :EXCEPT: [S,b1], [a3,b2] = 1 ~~|\nx[S,b1] = 2 ~~|\nx[a3,b2] = 3 ~~|");
        assertThat(run.first("x[a1,b1]")).isEqualTo(2);
        assertThat(run.first("x[a2,b2]")).isEqualTo(1);
        assertThat(run.first("x[a3,b1]")).isEqualTo(1);
        assertThat(run.first("x[a3,b2]")).isEqualTo(3);
    }

    @Test
    void anExceptionMayReachBeyondItsEquation() {
        VensimRun run = VensimRun.of(
                "A: a1,a2,a3 ~~|\nS: a1,a2 ~~|\nT: a2,a3 ~~|\n" + "x[S] :EXCEPT: [T] = 1 ~~|\nx[T] = 2 ~~|");
        assertThat(run.first("x[a1]")).isEqualTo(1);
        assertThat(run.first("x[a2]")).isEqualTo(2);
    }

    @Test
    void aMappedRangeTakesTheElementInTheSamePlace() {
        VensimRun run = VensimRun.of("A: a1,a2 -> B ~~|\nB: b1,b2 ~~|\nx[A] = 1,2 ~~|\ny[B] = x[A] * 10 ~~|");
        assertThat(run.first("y[b1]")).isEqualTo(10);
        assertThat(run.first("y[b2]")).isEqualTo(20);
    }

    @Test
    void aMappingToGroupsTakesTheElementOfTheGroup() {
        VensimRun run = VensimRun.of(
                "Type: small, large -> (Car: Compact, c3) ~~|\nCar: c1,c2,c3 ~~|\n"
                        + "Compact: c1,c2 ~~|\nprice[Type] = 10,20 ~~|\ncost[Car] = price[Type] ~~|\nsub[Compact] = price[Type] ~~|");
        assertThat(run.first("cost[c2]")).isEqualTo(10);
        assertThat(run.first("cost[c3]")).isEqualTo(20);
        assertThat(run.first("sub[c1]")).isEqualTo(10);
    }

    @Test
    void aRangeMappedToSeveralIsKnownToEach() {
        VensimRun run = VensimRun.of("A: a1,a2 -> (B: b2,b1), C ~~|\nB: b1,b2 ~~|\nC: c1,c2 ~~|\n"
                + "x[A] = 1,2 ~~|\ny[B] = x[A] ~~|\nz[C] = x[A] ~~|\nw[C] = y[B] ~~|");
        assertThat(run.first("y[b1]")).isEqualTo(2);
        assertThat(run.first("z[c1]")).isEqualTo(1);
        // C to A and on to B
        assertThat(run.first("w[c1]")).isEqualTo(1);
    }

    @Test
    void theCohortBeforeIsReachedByAMapping() {
        VensimRun run = VensimRun.of("AGE: INFANT, CHILD, OLD ~~|\nALL BUT YOUNGEST: CHILD, OLD ~~|\n"
                + "PREVIOUS COHORT: INFANT, CHILD -> ALL BUT YOUNGEST ~~|\nn[AGE] = 1,2,3 ~~|\n"
                + "n before[ALL BUT YOUNGEST] = n[PREVIOUS COHORT] ~~|");
        assertThat(run.first("n before[CHILD]")).isEqualTo(1);
        assertThat(run.first("n before[OLD]")).isEqualTo(2);
    }

    @Test
    void aPartialMappingServesWhereExceptionsLeaveOutTheRest() {
        VensimRun run = VensimRun.of("A: a1,a2,a3 ~~|\nD: d1,d2 -> (A: a2,a3) ~~|\nj[D] = 10,20 ~~|\nB: b1,b2 ~~|\n"
                + "k[A] :EXCEPT: [a1] = A + j[D] ~~|\nk[a1] = 0 ~~|\n"
                + "m[A,B] :EXCEPT: [a1,B] = j[D] * B ~~|\nm[a1,B] = 1 ~~|");
        assertThat(run.first("k[a2]")).isEqualTo(12);
        assertThat(run.first("k[a3]")).isEqualTo(23);
        assertThat(run.first("m[a3,b2]")).isEqualTo(40);
    }

    @Test
    void anEquivalentRangeGoesOverTheSameElementsByItself() {
        VensimRun run = VensimRun.of("A: a1,a2 ~~|\nB <-> A ~~|\nx[A] = 1,10 ~~|\nm[A,B] = x[A] - x[B] ~~|\n"
                + "s = SUM(m[A!,B!] * m[A!,B!]) ~~|\nd[A] = m[A,A] ~~|");
        assertThat(run.first("m[a1,a2]")).isEqualTo(-9);
        assertThat(run.first("m[a2,a1]")).isEqualTo(9);
        assertThat(run.first("s")).isEqualTo(162);
        assertThat(run.first("d[a2]")).isEqualTo(0);
    }

    @Test
    void sumsGoOverSubRangesAndAnyPosition() {
        VensimRun run = VensimRun.of("A: a1,a2,a3 ~~|\nS: a1,a3 ~~|\nB: b1,b2 ~~|\nx[A,B] = 1,2; 3,4; 5,6; ~~|\n"
                + "sum[B] = SUM(x[S!,B]) ~~|\nt[A] = VMAX(x[A,B!]) ~~|\nm = VMIN(x[A!,B!]) ~~|");
        assertThat(run.first("sum[b2]")).isEqualTo(8);
        assertThat(run.first("t[a2]")).isEqualTo(4);
        assertThat(run.first("m")).isEqualTo(1);
    }

    @Test
    void rangesAndElementsAreNumbers() {
        VensimRun run = VensimRun.of("A: a1,a2,a3 ~~|\nx[A] = IF THEN ELSE(A = a2, 10, A) ~~|\n");
        assertThat(run.first("x[a1]")).isEqualTo(1);
        assertThat(run.first("x[a2]")).isEqualTo(10);
    }

    @Test
    void levelsAreDefinedByParts() {
        VensimRun run = VensimRun.of("A: a1,a2,a3 ~~|\nS: a2,a3 ~~|\nr[A] = 1,2,3 ~~|\n"
                + "x[a1] = INTEG(r[a1] * 10, 5) ~~|\nx[S] = INTEG(r[S] - x[a1]/5, r[S]) ~~|");
        assertThat(run.series("x[a1]")).containsExactly(5, 15, 25, 35, 45);
        assertThat(run.series("x[a2]")).containsExactly(2, 3, 2, -1, -6);
        assertThat(run.trajectory().columns()).noneMatch(column -> column.contains("net flow"));
    }

    @Test
    void oneLookupForEachElement() {
        VensimRun run =
                VensimRun.of("A: a1,a2 ~~|\nt[a1]((0,0),(4,8)) ~~|\nt[a2](0,2,4,1,1,5) ~~|\ny[A] = t[A](Time) ~~|");
        assertThat(run.series("y[a1]")).containsExactly(0, 2, 4, 6, 8);
        assertThat(run.series("y[a2]")).containsExactly(1, 1, 1, 3, 5);
    }
}
