package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Functions of whole vectors in Vensim models: which subscript they go over, and which element is wanted. */
class VensimVectorTest {

    private static final String RANGES = "A: a1,a2,a3 ~~|\nB: b1,b2 ~~|\nS: s1,s2,s3 -> A ~~|\n";

    @Test
    void sortingGoesOverTheLastSubscript() {
        VensimRun run = VensimRun.of(RANGES + "x[B,A] = 5,1,3; 2,4,9; ~~|\n"
                + "order[B,S] = VECTOR SORT ORDER(x[B,A], 1) ~~|\nrank[B,A] = VECTOR RANK(x[B,A], 1) ~~|\n"
                + "sorted[B,S] = VECTOR REORDER(x[B,A], order[B,S]) ~~|");
        // Vensim counts the order from 0, the rank from 1
        assertThat(run.first("order[b1,s1]")).isEqualTo(1);
        assertThat(run.first("order[b1,s3]")).isEqualTo(0);
        assertThat(run.first("rank[b1,a1]")).isEqualTo(3);
        assertThat(run.first("rank[b2,a3]")).isEqualTo(3);
        assertThat(run.first("sorted[b1,s2]")).isEqualTo(3);
        assertThat(run.first("sorted[b2,s3]")).isEqualTo(9);
    }

    @Test
    void anElementIsFoundByItsDistanceFromAnother() {
        VensimRun run = VensimRun.of(RANGES + "x[A,B] = 1,2; 3,4; 5,6; ~~|\ny[A] = 10,20,30 ~~|\n"
                + "one = VECTOR ELM MAP(x[a2,b1], 1) ~~|\ntwo[A] = VECTOR ELM MAP(y[a1], 3 - A) ~~|\n"
                + "three[B] = VECTOR ELM MAP(x[a1,B], 2) ~~|\nfour[S] = VECTOR ELM MAP(y[A], 0) ~~|");
        assertThat(run.first("one")).isEqualTo(4);
        assertThat(run.first("two[a1]")).isEqualTo(30);
        assertThat(run.first("three[b2]")).isEqualTo(4);
        assertThat(run.first("four[s3]")).isEqualTo(30);
    }

    @Test
    void selectedElementsAreJoined() {
        VensimRun run = VensimRun.of(RANGES + "on[A] = 1,0,1 ~~|\nx[A] = 5,7,9 ~~|\n"
                + "some = VECTOR SELECT(on[A!], x[A!], 0, 0, 0) ~~|\nproduct = PROD(x[A!]) ~~|");
        assertThat(run.first("some")).isEqualTo(14);
        assertThat(run.first("product")).isEqualTo(315);
    }

    @Test
    void aMatrixIsInverted() {
        VensimRun run = VensimRun.of(
                "R: r1,r2 ~~|\nC <-> R ~~|\nm[R,C] = 4,7; 2,6; ~~|\n" + "i[R,C] = INVERT MATRIX(m[R,C], 2) ~~|");
        // the inverse is [6 -7; -2 4] / 10; a few roundings
        assertThat(run.first("i[r1,r2]")).isCloseTo(-0.7, within(1e-12));
        assertThat(run.first("i[r2,r1]")).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void allRequestsAreMetWhereThereIsEnough() {
        VensimRun run = VensimRun.of(RANGES + "profile: ptype, ppriority, pwidth, pextra ~~|\nrequest[A] = 1,2,3 ~~|\n"
                + "pp[A,profile] = 1,5,1,0; 1,4,1,0; 1,3,1,0; ~~|\n"
                + "got[A] = ALLOCATE AVAILABLE(request[A], pp[A,ptype], 100) ~~|\n"
                + "few[A] = ALLOCATE AVAILABLE(request[A], pp[A,ptype], 3) ~~|\ntotal = SUM(few[A!]) ~~|\n"
                + "first[A] = ALLOCATE BY PRIORITY(request[A], request[A], ELMCOUNT(A), 0.1, 4) ~~|");
        assertThat(run.first("got[a1]")).isEqualTo(1);
        assertThat(run.first("got[a3]")).isEqualTo(3);
        // what is handed out is what is there, to the precision of the search
        assertThat(run.first("total")).isCloseTo(3, within(1e-9));
        assertThat(run.first("few[a1]")).isCloseTo(1, within(1e-6));
        assertThat(run.first("first[a3]")).isCloseTo(3, within(1e-6));
        assertThat(run.first("first[a1]")).isCloseTo(0, within(1e-6));
    }
}
