package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Container;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Threshold;
import haihe.model.Variable;
import haihe.model.analysis.FeedbackStructure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerResolutionTest {

    private static final String BELT = "stocks { s { initial = 1, inflows = [in], outflows = [out, lost], conveyor { ";
    private static final String FLOWS = "\nflows { in { equation = \"1\" }, out {}, lost { leak { fraction = 0.1 } } }";

    private static Variable.Flow flow(Model model, String name) {
        return (Variable.Flow) model.variable(Name.of(name)).orElseThrow();
    }

    @Test
    void aConveyorIsSteeredByAuxiliariesThatAreNotShown() {
        Model model = Checks.model(BELT + "length = \"2 + 1\", capacity = 9, exponential-leak = true } } }" + FLOWS);
        Variable.Stock stock = (Variable.Stock) model.variable(Name.of("s")).orElseThrow();
        Container.Conveyor conveyor = (Container.Conveyor) stock.container().orElseThrow();
        assertThat(conveyor.length()).isEqualTo(Name.of("s (length)"));
        assertThat(conveyor.parameters()).containsExactly(Name.of("s (length)"), Name.of("s (capacity)"));
        assertThat(conveyor.exponentialLeak()).isTrue();
        assertThat(conveyor.oneAtATime()).isTrue();
        assertThat(model.variable(conveyor.length()).orElseThrow().declaration().internal())
                .isTrue();
        assertThat(flow(model, "out").outlet()).contains(new Outlet.Exit(stock.name()));
        assertThat(flow(model, "lost").outlet())
                .contains(new Outlet.Leak(stock.name(), Name.of("lost (leak)"), false, 0, 1));
        assertThat(flow(model, "in").nonNegative()).isTrue();
    }

    @Test
    void aNameThatIsTakenIsLeftToItsOwner() {
        Model model = Checks.model(BELT + "length = 2 } } }" + FLOWS + "\naux { \"s (length)\" = \"5\" }");
        assertThat(model.variables()).extracting(each -> each.name().text()).contains("s (length)", "s (length)'");
    }

    @Test
    void aQueueDrivesItsOutflows() {
        Model model = Checks.model("stocks { q { initial = 1, outflows = [a, b], queue = true } }"
                + "\nflows { a {}, b { overflow = true } }");
        assertThat(flow(model, "a").outlet()).contains(new Outlet.Service(Name.of("q"), false));
        assertThat(flow(model, "b").outlet()).contains(new Outlet.Service(Name.of("q"), true));
    }

    @Test
    void aConveyorNeedsALengthAndAnEnd() {
        assertThat(Checks.errors(BELT + "capacity = 3 } } }" + FLOWS))
                .singleElement()
                .asString()
                .contains("MISSING_EQUATION conveyor 's' has no length");
        assertThat(Checks.errors("stocks { s { initial = 1, outflows = [lost], conveyor { length = 2 } } }"
                        + "\nflows { lost { leak { fraction = 0.1 } } }"))
                .singleElement()
                .asString()
                .contains("conveyor 's' has no outflow at its end");
    }

    @Test
    void leaksAndOverflowsBelongToTheirContainers() {
        assertThat(
                        Checks.errors(
                                "stocks { s { initial = 1, outflows = [a, b] } }"
                                        + "\nflows { a { equation = \"1\", leak { fraction = 0.1 } }, b { equation = \"1\", overflow = true } }"))
                .hasSize(2)
                .anySatisfy(
                        each -> assertThat(each).contains("3:").contains("'a' is a leak, but no outflow of a conveyor"))
                .anySatisfy(each -> assertThat(each).contains("'b' is an overflow, but no outflow of a queue"));
        assertThat(Checks.errors("stocks { q { initial = 1, outflows = [a], queue = true } }"
                        + "\nflows { a { overflow = true } }"))
                .singleElement()
                .asString()
                .contains("nothing has a higher priority");
    }

    @Test
    void onlyOneContainerDrivesAFlow() {
        assertThat(Checks.errors("stocks { p { initial = 1, outflows = [a], queue = true },"
                        + " q { initial = 1, outflows = [a], queue = true }, r { initial = 1, outflows = [a] } }"
                        + "\nflows { a {} }"))
                .anySatisfy(each -> assertThat(each).contains("'a' leaves both 'p' and 'q'"))
                .anySatisfy(each -> assertThat(each).contains("it cannot leave 'r' as well"));
    }

    @Test
    void theZoneOfALeakIsPartOfTheLength() {
        String end = "\nflows { in { equation = \"1\" }, out {}, lost { leak { fraction = 0.1, start = 0.5, end = ";
        assertThat(Checks.errors(BELT + "length = 2 } } }" + end + "1.5 } } }"))
                .singleElement()
                .asString()
                .contains("OUT_OF_RANGE")
                .contains("from 0 to 1, not 1.5");
        assertThat(Checks.errors(BELT + "length = 2 } } }" + end + "0.2 } } }"))
                .singleElement()
                .asString()
                .contains("ends at 0.2, not after its start at 0.5");
    }

    @Test
    void faultyFlowsOfContainersAreReportedOnceAndDoNoMoreHarm() {
        String dimensions = "dimensions { d = [x, y] }\n";
        assertThat(Checks.errors(dimensions
                        + "stocks { q { initial = 1, inflows = [z, in], outflows = [a, a, b], queue = true } }"
                        + "\nflows { in { over = [d], equation = \"1\" }, a { over = [d] }, b {} }"))
                .anySatisfy(each -> assertThat(each).contains("there is no flow called 'z'"))
                .anySatisfy(each -> assertThat(each).contains("DIMENSION_MISMATCH"));
        assertThat(Checks.errors(dimensions + "stocks { s { initial = 1, inflows = [in], outflows = [out],"
                        + " conveyor { length = \"nothing\", capacity = 3 } } }"
                        + "\nflows { in { over = [d], equation = \"1\" }, out { over = [d] } }"))
                .anySatisfy(each -> assertThat(each).contains("UNKNOWN_NAME"));
    }

    @Test
    void eventsAreReadWithTheirPlaces() {
        Model model = Checks.model("aux { a { equation = \"TIME\", events = ["
                + " { above = 3, message = \"three\" }, { below = 1, repeat = once, action = stop } ] } }");
        List<Threshold> thresholds =
                model.variable(Name.of("a")).orElseThrow().declaration().thresholds();
        assertThat(thresholds).hasSize(2);
        assertThat(thresholds.get(0).events()).containsExactly(new Threshold.Event(Threshold.Action.PAUSE, "three"));
        assertThat(thresholds.get(1).direction()).isEqualTo(Threshold.Direction.DECREASING);
        assertThat(thresholds.get(1).repeat()).isEqualTo(Threshold.Repeat.ONCE);
        assertThat(thresholds.get(1).span().line())
                .isEqualTo(thresholds.get(0).span().line());
    }

    @Test
    void eventsThatMakeNoSenseAreRefused() {
        String events = "aux { a { equation = \"TIME\", events = [ ";
        assertThat(Checks.errors(events + "{ message = x } ] } }"))
                .singleElement()
                .asString()
                .contains("above a value or below one");
        assertThat(Checks.errors(events + "{ above = 1, interval = -1 } ] } }"))
                .singleElement()
                .asString()
                .contains("positive time");
        assertThat(Checks.errors(events + "{ above = 1, interval = 1, repeat = once } ] } }"))
                .singleElement()
                .asString()
                .contains("each time, not once");
        assertThat(Checks.errors(events + "{ above = 1, action = halt } ] } }"))
                .singleElement()
                .asString()
                .contains("is not a action");
    }

    @Test
    void theContentActsOnWhatItDrives() {
        Model model = Checks.model(BELT + "length = 2 } } }" + FLOWS);
        assertThat(FeedbackStructure.of(model).links())
                .filteredOn(link -> link.to().equals(Name.of("lost")))
                .extracting(link -> link.from().text() + " " + link.sign() + " " + link.feedback())
                .containsExactly("s POSITIVE true", "lost (leak) POSITIVE false");
    }
}
