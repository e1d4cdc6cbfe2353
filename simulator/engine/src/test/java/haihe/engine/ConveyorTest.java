package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand, slat by slat. */
final class ConveyorTest {

    private static NativeRun run(double stop, double step, String belt, String inflow) {
        return NativeRun.of(stop, step, """
                stocks { belt { inflows = [in], outflows = [out], %s } }
                flows { in { equation = "%s" }, out {} }
                """.formatted(belt, inflow));
    }

    private static NativeRun leaking(double stop, double step, String belt, String inflow, String leak) {
        return NativeRun.of(stop, step, """
                stocks { belt { inflows = [in], outflows = [out, lost], %s } }
                flows { in { equation = "%s" }, out {}, lost { leak { %s } } }
                """.formatted(belt, inflow, leak));
    }

    @Test
    void aPulseComesOffAfterTheTransitTime() {
        NativeRun run = run(6, 1, "initial = 0, conveyor { length = 3 }", "PULSE(12, 1)");
        run.assertColumn("in", 0, 12, 0, 0, 0, 0, 0);
        run.assertColumn("belt", 0, 0, 12, 12, 12, 0, 0);
        run.assertColumn("out", 0, 0, 0, 0, 12, 0, 0);
    }

    @Test
    void aConstantInflowFillsTheBeltAndThenPassesThrough() {
        NativeRun run = run(6, 0.5, "initial = 0, conveyor { length = 2 }", "10");
        run.assertColumn("belt", 0, 5, 10, 15, 20, 20, 20);
        run.assertColumn("out", 0, 0, 0, 0, 10, 10, 10);
        run.assertColumnFrom(4, "out", 10);
    }

    @Test
    void theInitialValueIsSpreadEvenly() {
        NativeRun run = run(6, 0.5, "initial = 8, conveyor { length = 4 }", "0");
        run.assertColumn("out", 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0);
        run.assertColumn("belt", 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0);
    }

    @Test
    void aDiscreteBeltBeginsWithABatchForEachUnitOfTime() {
        NativeRun run = run(3, 0.5, "initial = 6, conveyor { length = 3, discrete = true }", "0");
        run.assertColumn("out", 4, 0, 4, 0, 4, 0, 0);
        run.assertColumn("belt", 6, 4, 4, 2, 2, 0, 0);
    }

    @Test
    void aListSaysWhatLeavesInEachUnitOfTime() {
        NativeRun run = run(5, 0.5, "conveyor { length = 4, content = [1, 2, 3, 4] }", "0");
        run.assertColumn("out", 1, 1, 2, 2, 3, 3, 4, 4, 0, 0);
        run.assertColumn("belt", 10, 9.5, 9, 8, 7, 5.5, 4, 2, 0, 0);
        NativeRun discrete = run(5, 0.5, "conveyor { length = 4, content = [1, 2, 3, 4], discrete = true }", "0");
        discrete.assertColumn("out", 2, 0, 4, 0, 6, 0, 8, 0, 0, 0);
    }

    @Test
    void aListThatDoesNotFitTheLengthIsRefused() {
        assertThatThrownBy(() -> run(5, 1, "conveyor { length = 3, content = [1, 2] }", "0"))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .satisfies(each -> {
                                    assertThat(each.code()).isEqualTo(Diagnostic.Code.BAD_VALUE);
                                    assertThat(each.span().line()).isEqualTo(3);
                                    assertThat(each.hint()).isPresent();
                                }));
    }

    @Test
    void aLongerTransitTimeHoldsForWhatEntersFromThenOn() {
        // 2 steps for what enters before time 2, 4 for what enters later: nothing comes off at 4 and 5
        NativeRun run = run(8, 1, "initial = 0, conveyor { length = \"2 + STEP(2, 2)\" }", "1");
        run.assertColumn("out", 0, 0, 1, 1, 0, 0, 1, 1, 1);
        run.assertColumn("belt", 0, 1, 2, 2, 2, 3, 4, 4, 4);
    }

    @Test
    void aShorterTransitTimeLetsLaterBatchesCatchUp() {
        // what enters at 0, 1 stays 4, from 2 on 2 steps: at 4 comes what entered at 0 and at 2, at 5 what at 1 and 3
        NativeRun run = run(8, 1, "initial = 0, conveyor { length = \"4 - STEP(2, 2)\" }", "1");
        run.assertColumn("out", 0, 0, 0, 0, 2, 2, 1, 1, 1);
        run.assertColumn("belt", 0, 1, 2, 3, 4, 3, 2, 2, 2);
    }

    @Test
    void theTransitTimeIsTakenOverWhenItIsSampled() {
        String belt = "initial = 0, conveyor { length = \"1 + TIME\", sample = \"TIME = 2\" }";
        // 1 step until time 2; from then on 3
        run(6, 1, belt, "1").assertColumn("out", 0, 1, 1, 0, 0, 1, 1);
    }

    @Test
    void aTransitTimeBelowOneStepIsOneStep() {
        run(3, 1, "initial = 0, conveyor { length = 0.2 }", "5").assertColumn("out", 0, 5, 5, 5);
    }

    @Test
    void linearLeaksTakeEqualPartsOfWhatEntered() {
        // 10 a step, 40 % lost in 4 steps: 1 of each batch in each step, the one in which it comes off included
        NativeRun run = leaking(8, 1, "initial = 0, conveyor { length = 4 }", "10", "fraction = 0.4");
        run.assertColumn("lost", 0, 1, 2, 3, 4, 4, 4);
        run.assertColumn("out", 0, 0, 0, 0, 6, 6, 6);
        run.assertColumn("belt", 0, 10, 19, 27, 34, 34, 34);
    }

    @Test
    void theInitialValueOfALeakingBeltIsItsSteadyState() {
        // inflow * T * (1 - f * (T - DT) / T / 2) = 10 * 4 * (1 - 0.4 * 3.75 / 4 / 2)
        NativeRun linear = leaking(6, 0.25, "initial = 32.5, conveyor { length = 4 }", "10", "fraction = 0.4");
        linear.assertColumnFrom(0, "belt", 32.5);
        linear.assertColumnFrom(0, "out", 6);
        linear.assertColumnFrom(0, "lost", 4);
        // inflow * (1 - (1 - f * DT)^(T / DT)) / f = 10 * (1 - 0.75^4) / 0.5
        NativeRun exponential = leaking(
                6,
                0.5,
                "initial = 13.671875, conveyor { length = 2, exponential-leak = true }",
                "10",
                "fraction = 0.5");
        exponential.assertColumnFrom(0, "belt", 13.671875);
        exponential.assertColumnFrom(0, "out", 10 * 0.31640625);
        exponential.assertColumnFrom(0, "lost", 10 * (1 - 0.31640625));
    }

    @Test
    void exponentialLeaksTakeAShareOfWhatIsLeft() {
        NativeRun run = leaking(
                4,
                1,
                "initial = 0, conveyor { length = 3, exponential-leak = true }",
                "PULSE(64, 0)",
                "fraction = 0.25");
        run.assertColumn("belt", 0, 64, 48, 36, 0);
        run.assertColumn("lost", 0, 16, 12, 9, 0);
        run.assertColumn("out", 0, 0, 0, 27, 0);
    }

    @Test
    void aZoneLeaksTheWholeFractionInFewerSteps() {
        String belt = "initial = 0, conveyor { length = 4 }";
        NativeRun first = leaking(6, 1, belt, "PULSE(8, 0)", "fraction = 0.5, end = 0.5");
        first.assertColumn("lost", 0, 2, 2, 0, 0, 0);
        first.assertColumn("out", 0, 0, 0, 0, 4, 0);
        NativeRun last = leaking(6, 1, belt, "PULSE(8, 0)", "fraction = 0.5, start = 0.75");
        last.assertColumn("lost", 0, 0, 0, 0, 4, 0);
        last.assertColumn("out", 0, 0, 0, 0, 4, 0);
    }

    @Test
    void aSlatThatIsPartlyInTheZoneLeaksInProportion() {
        // the zone is 1.5 of 4 slats: two thirds of the loss in the first step, one third in the second
        NativeRun linear =
                leaking(6, 1, "initial = 0, conveyor { length = 4 }", "PULSE(12, 0)", "fraction = 0.5, end = 0.375");
        linear.assertColumn("lost", 0, 4, 2, 0, 0, 0);
        NativeRun exponential = leaking(
                6,
                1,
                "initial = 0, conveyor { length = 4, exponential-leak = true }",
                "PULSE(16, 0)",
                "fraction = 0.25, end = 0.375");
        exponential.assertColumn("lost", 0, 4, 1.5, 0, 0, 0);
    }

    @Test
    void severalLeaksTakeTheirPartsInOrderOfPriority() {
        NativeRun run = NativeRun.of(4, 1, """
                stocks { belt { initial = 0, inflows = [in], outflows = [out, a, b], conveyor { length = 2 } } }
                flows {
                  in { equation = "PULSE(8, 0)" }
                  out {}
                  a { leak { fraction = 0.75 } }
                  b { leak { fraction = 0.75 } }
                }
                """);
        // each wants 3 in each of two steps, but in the second b finds none
        run.assertColumn("a", 0, 3, 2, 0);
        run.assertColumn("b", 0, 3, 0, 0);
        run.assertColumn("out", 0, 0, 0, 0);
    }

    @Test
    void unmarkedOutflowsAfterTheFirstAreLeaksByTheirEquation() {
        NativeRun run = NativeRun.of(4, 1, """
                stocks { belt { initial = 0, inflows = [in], outflows = [out, lost], conveyor { length = 2 } } }
                flows { in { equation = "10" }, out { equation = "0" }, lost { equation = "share" } }
                constants { share = 0.2 }
                """);
        run.assertColumn("lost", 0, 1, 2, 2);
        run.assertColumn("out", 0, 0, 8, 8);
    }

    @Test
    void aMarkedLeakMayStandBeforeTheOutflowOfTheEnd() {
        NativeRun run = NativeRun.of(4, 1, """
                stocks { belt { initial = 0, inflows = [in], outflows = [lost, out], conveyor { length = 2 } } }
                flows { in { equation = "10" }, out {}, lost { leak { fraction = 0.2 } } }
                """);
        run.assertColumn("lost", 0, 1, 2, 2);
        run.assertColumn("out", 0, 0, 8, 8);
    }

    @Test
    void wholeNumbersLeakWhenEnoughIsOwed() {
        // 0.4 a step is owed while the batch of 8 is on the belt, 1 of it leaks when 1 is full
        NativeRun run = leaking(
                7, 1, "initial = 0, conveyor { length = 5 }", "PULSE(8, 0)", "fraction = 0.25, integers = true");
        run.assertColumn("lost", 0, 0, 0, 1, 0, 1, 0);
        run.assertColumn("out", 0, 0, 0, 0, 0, 6, 0);
    }

    @Test
    void nothingMovesWhileTheBeltIsArrested() {
        NativeRun run = leaking(
                9,
                1,
                "initial = 0, conveyor { length = 2, arrest = \"TIME >= 2 AND TIME < 5\" }",
                "10",
                "fraction = 0.2");
        run.assertColumn("in", 10, 10, 0, 0, 0, 10, 10);
        run.assertColumn("out", 0, 0, 0, 0, 0, 8, 8);
        run.assertColumn("lost", 0, 1, 0, 0, 0, 2, 2);
        run.assertColumn("belt", 0, 10, 19, 19, 19, 19, 19);
    }

    @Test
    void theCapacityHoldsUpTheInflowInOrderOfPriority() {
        NativeRun run = NativeRun.of(4, 1, """
                stocks {
                  source { initial = 100, outflows = [first, second], non-negative = true }
                  belt { initial = 0, inflows = [first, second], outflows = [out], conveyor { length = 2, capacity = 10 } }
                }
                flows { first { equation = "4" }, second { equation = "5" }, out {} }
                """);
        // 0: 4 + 5; 1: room for 1; 2: 9 comes off; 3: 1 comes off, and so on
        run.assertColumn("first", 4, 1, 4, 1, 4);
        run.assertColumn("second", 5, 0, 5, 0, 5);
        run.assertColumn("belt", 0, 9, 10, 10, 10);
        run.assertColumn("source", 100, 91, 90, 81, 80);
    }

    @Test
    void aCapacityThatShrinksIsExceededUntilEnoughHasComeOff() {
        NativeRun run = run(6, 1, "initial = 9, conveyor { length = 3, capacity = \"9 - STEP(5, 1)\" }", "3");
        run.assertColumn("belt", 9, 9, 6, 4, 4);
        run.assertColumn("in", 3, 0, 1, 3);
    }

    @Test
    void theInflowLimitIsPerUnitOfTime() {
        run(2, 0.5, "initial = 0, conveyor { length = 2, inflow-limit = 3 }", "4")
                .assertColumn("in", 3, 3, 3, 3);
        // a discrete belt may take it all in one step
        run(2, 0.5, "initial = 0, conveyor { length = 2, inflow-limit = 3, discrete = true }", "4")
                .assertColumn("in", 4, 2, 4, 2);
    }

    @Test
    void aBeltIsNotHeldUpByTheCapacityOfTheNextButByItsArrest() {
        NativeRun run = NativeRun.of(6, 1, """
                stocks {
                  a { initial = 6, inflows = [], outflows = [pass], conveyor { length = 3 } }
                  b { initial = 0, inflows = [pass], outflows = [out],
                      conveyor { length = 2, capacity = 3, arrest = "TIME = 1" } }
                }
                flows { pass {}, out {} }
                """);
        // what should have come off a at 1 waits for one step and comes off together with the next
        run.assertColumn("pass", 2, 0, 4, 0, 0);
        run.assertColumn("a", 6, 4, 4, 0, 0);
        run.assertColumn("b", 0, 2, 2, 6, 4);
        run.assertColumn("out", 0, 0, 0, 2, 4);
    }

    @Test
    void whatEntersCannotBeNegative() {
        run(3, 1, "initial = 0, conveyor { length = 2 }", "-5").assertColumn("in", 0, 0, 0, 0);
    }

    @Test
    void everyElementOfAnArrayHasABeltOfItsOwn() {
        NativeRun run = NativeRun.of(5, 1, """
                dimensions { line = [x, y] }
                stocks {
                  belt { over = [line], initial { x = "0", y = "4" }, inflows = [in], outflows = [out, lost],
                         conveyor { length { x = "1", y = "2" } } }
                }
                flows {
                  in { over = [line], equation { x = "3", y = "PULSE(5, 1)" } }
                  out { over = [line] }
                  lost { over = [line], leak { fraction { x = "0", y = "0.2" } } }
                }
                """);
        run.assertColumn("out[x]", 0, 3, 3, 3);
        run.assertColumn("lost[x]", 0, 0, 0, 0);
        // 4 = a + 0.9 a; at 1 comes off what entered at the start
        double batch = 4 / 1.9;
        run.assertColumn("out[y]", 0.8 * batch, 0.8 * batch, 0, 4, 0);
        run.assertColumn("lost[y]", 0.2 * batch, 0.1 * batch, 0.5, 0.5, 0);
    }

    @Test
    void aChainOfBeltsAgesInStepWithItself() {
        NativeRun run = NativeRun.of(8, 0.25, """
                stocks {
                  young { initial = 10, inflows = [birth], outflows = [grow], conveyor { length = 2 } }
                  old { initial = 20, inflows = [grow], outflows = [die], conveyor { length = 4 } }
                }
                flows { birth { equation = "die" }, grow {}, die {} }
                """);
        run.assertColumnFrom(0, "young", 10);
        run.assertColumnFrom(0, "old", 20);
        run.assertColumnFrom(0, "birth", 5);
    }

    @Test
    void onlyEulersMethodInWholeStepsMovesABelt() {
        var model = NativeRun.model(4, 1, """
                stocks { belt { initial = 0, inflows = [in], outflows = [out], conveyor { length = 2 } } }
                flows { in { equation = "1" }, out {} }
                """);
        Simulator simulator = Simulator.of(model);
        for (Method method :
                List.of(Method.RK2, Method.RK4, Method.parse("dopri54").orElseThrow())) {
            assertThat(simulator.diagnose(Scenario.named("base").with(method))).anySatisfy(each -> {
                assertThat(each.code()).isEqualTo(Diagnostic.Code.METHOD_UNFIT);
                assertThat(each.span().line()).isEqualTo(3);
            });
        }
        var uneven = Simulator.of(NativeRun.model(4.5, 1, """
                stocks { belt { initial = 0, inflows = [in], outflows = [out], conveyor { length = 2 } } }
                flows { in { equation = "1" }, out {} }
                """));
        assertThat(uneven.diagnose(Scenario.named("base")))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.BAD_TIME);
    }

    @Test
    void aTransitTimeThatIsNoNumberEndsTheRun() {
        var model = NativeRun.model(4, 1, """
                stocks { belt { initial = 4, inflows = [in], outflows = [out], conveyor { length = "SQRT(1 - TIME)" } } }
                flows { in { equation = "1" }, out {} }
                """);
        RunStatus status = Simulator.of(model).run(Scenario.named("base")).status();
        assertThat(status.kind()).isEqualTo(RunStatus.Kind.NON_FINITE_VALUE);
    }

    @Test
    void aSessionGoesBackWithAllThatIsOnTheBelt() {
        var model = NativeRun.model(12, 1, """
                stocks { belt { initial = 5, inflows = [in], outflows = [out, lost],
                                conveyor { length = "3 + STEP(2, 4)", inflow-limit = 3, discrete = true } } }
                flows { in { equation = "TIME" }, out {}, lost { leak { fraction = 0.3, integers = true } } }
                """);
        Simulator simulator = Simulator.of(model);
        Trajectory run = simulator.run(Scenario.named("base")).trajectory();
        Session session = simulator.session(Scenario.named("base"));
        session.advanceTo(5);
        Snapshot snapshot = session.snapshot();
        session.advanceTo(11);
        session.restore(snapshot);
        for (int row = 6; row < run.size(); row++) {
            session.advanceTo(run.time(row));
            assertThat(session.read("belt")).isEqualTo(run.series("belt")[row]);
            assertThat(session.read("out")).isEqualTo(run.series("out")[row]);
            assertThat(session.read("lost")).isEqualTo(run.series("lost")[row]);
        }
    }
}
