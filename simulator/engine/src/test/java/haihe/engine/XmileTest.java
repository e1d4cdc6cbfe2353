package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Model;
import haihe.model.io.Models;
import org.junit.jupiter.api.Test;

/** What models in XMILE compute, by formulas. */
final class XmileTest {

    private static final String HEAD = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <sim_specs time_units="Month"><start>0</start><stop>4</stop></sim_specs>
            """;

    private static Trajectory run(String content) {
        return runDocument(HEAD + content + "</xmile>");
    }

    private static Trajectory runDocument(String document) {
        Models.Checked checked = Models.check("m.xmile", document);
        Model model = checked.model().orElseThrow(() -> new AssertionError(checked.diagnostics()));
        return Simulator.of(model).run(Scenario.named("base")).trajectory();
    }

    private static Trajectory variables(String variables) {
        return run("<model><variables>" + variables + "</variables></model>");
    }

    @Test
    void stocksAddWhatFlowsBring() {
        Trajectory run = variables("""
                <stock name="Water Level"><eqn>10</eqn><inflow>rain</inflow><outflow>"drain"</outflow></stock>
                <flow name="rain"><eqn>3 {millimetres}</eqn></flow>
                <flow name="drain"><eqn>water_level * 0.5</eqn></flow>""");
        // w(t+1) = 0.5 w(t) + 3 has the fixed point 6
        assertThat(run.at("Water Level", 4)).isEqualTo(6 + 4 * Math.pow(0.5, 4));
    }

    @Test
    void theStepMayBeWrittenAsItsReciprocal() {
        Trajectory run = runDocument("""
                <xmile><sim_specs><start>1</start><stop>2</stop><dt reciprocal="true">4</dt></sim_specs>
                <model><variables><aux name="a"><eqn>DT</eqn></aux></variables></model></xmile>""");
        assertThat(run.at("a", 1)).isEqualTo(0.25);
        assertThat(run.at("TIME STEP", 1)).isEqualTo(0.25);
        assertThat(run.at("FINAL TIME", 1)).isEqualTo(2);
    }

    @Test
    void graphicalFunctionsAreReadAtTheEquationAndCalledByName() {
        Trajectory run = variables("""
                <aux name="curve"><eqn>TIME / 2</eqn>
                  <gf><xscale min="0" max="2"/><ypts>0,10,20</ypts></gf></aux>
                <gf name="table" type="discrete"><xpts sep=";">0;1;3</xpts><ypts>5,6,7</ypts></gf>
                <gf name="line" type="extrapolate"><xpts>0,1</xpts><ypts>0,2</ypts></gf>
                <aux name="called"><eqn>curve(1) + table(2.5) + LOOKUP(line, 4) + LOOKUP(curve, 0.5)</eqn></aux>
                <flow name="f"><eqn>1</eqn><gf><xpts>0,2</xpts><ypts>0,4</ypts></gf></flow>
                <stock name="s"><eqn>0</eqn><inflow>f</inflow></stock>""");
        assertThat(run.at("curve", 3)).isEqualTo(15);
        assertThat(run.at("called", 0)).isEqualTo(10 + 6 + 8 + 5);
        assertThat(run.at("s", 4)).isEqualTo(8);
    }

    @Test
    void arraysTakeOneEquationOrOneForEachElement() {
        Trajectory run = run("""
                <dimensions><dim name="city"><elem name="A"/><elem name="B"/></dim><dim name="age" size="2"/></dimensions>
                <model><variables>
                <aux name="same"><dimensions><dim name="city"/></dimensions><eqn>city * 10</eqn></aux>
                <aux name="each"><dimensions><dim name="city"/><dim name="age"/></dimensions>
                  <element subscript="A, 1"><eqn>1</eqn></element><element subscript="A, 2"><eqn>2</eqn></element>
                  <element subscript="B, 1"><eqn>3</eqn></element><element subscript="B, 2"><eqn>4</eqn></element></aux>
                <aux name="rest"><dimensions><dim name="city"/></dimensions><eqn>7</eqn>
                  <element subscript="B"><eqn>8</eqn></element></aux>
                <aux name="graph"><dimensions><dim name="city"/></dimensions><eqn>1</eqn>
                  <element subscript="A"><gf><xscale min="0" max="2"/><ypts>0,4</ypts></gf></element>
                  <element subscript="B"><gf><xpts>0,1</xpts><ypts>0,5</ypts></gf></element></aux>
                <aux name="list"><dimensions><dim name="city"/><dim name="age"/></dimensions><eqn>1, MAX(2, 0);3, 4</eqn></aux>
                <aux name="lines"><dimensions><dim name="city"/></dimensions><eqn>5</eqn><eqn>6</eqn></aux>
                <aux name="total"><eqn>SUM(each) + each[B, 1] + each[city.B, 2]</eqn></aux>
                </variables></model>""");
        assertThat(run.at("same[B]", 0)).isEqualTo(20);
        assertThat(run.at("total", 0)).isEqualTo(10 + 3 + 4);
        assertThat(run.at("rest[A]", 0)).isEqualTo(7);
        assertThat(run.at("rest[B]", 0)).isEqualTo(8);
        assertThat(run.at("graph[A]", 0)).isEqualTo(2);
        assertThat(run.at("graph[B]", 0)).isEqualTo(5);
        assertThat(run.at("list[A,2]", 0)).isEqualTo(2);
        assertThat(run.at("list[B,1]", 0)).isEqualTo(3);
        assertThat(run.at("lines[B]", 0)).isEqualTo(6);
    }

    @Test
    void aDimensionWithSomeElementsOfAnotherIsASubRange() {
        Trajectory run = run("""
                <dimensions><dim name="all"><elem name="A"/><elem name="B"/><elem name="C"/></dim>
                <dim name="ends"><elem name="A"/><elem name="C"/></dim></dimensions>
                <model><variables>
                <aux name="x"><dimensions><dim name="all"/></dimensions><eqn>all * 10</eqn></aux>
                <aux name="y"><dimensions><dim name="all"/><dim name="ends"/></dimensions><eqn>x[all] + x[ends]</eqn></aux>
                <aux name="s"><eqn>SUM(x[ends])</eqn></aux>
                </variables></model>""");
        assertThat(run.at("y[B,C]", 0)).isEqualTo(50);
        assertThat(run.at("s", 0)).isEqualTo(40);
    }

    @Test
    void conveyorsAndQueuesKeepThingsApart() {
        Trajectory run = variables("""
                <stock name="belt"><eqn>40</eqn><inflow>in</inflow><outflow>out</outflow><outflow>lost</outflow>
                  <conveyor><len>4</len></conveyor></stock>
                <flow name="in"><eqn>10</eqn></flow><flow name="out"><eqn>0</eqn></flow>
                <flow name="lost"><leak>0</leak></flow>
                <stock name="line"><eqn>3, 2</eqn><inflow>come</inflow><outflow>go</outflow><queue/></stock>
                <flow name="come"><eqn>1</eqn></flow><flow name="go"/>
                <stock name="room"><eqn>0</eqn><inflow>go</inflow><conveyor discrete="true"><len>1</len></conveyor>
                  <outflow>leave</outflow></stock><flow name="leave"/>""");
        assertThat(run.at("belt", 4)).isEqualTo(40);
        assertThat(run.at("out", 3)).isEqualTo(10);
        assertThat(run.at("go", 0)).isEqualTo(3);
        assertThat(run.at("line", 1)).isEqualTo(3);
    }

    @Test
    void modulesAreCopiesWhoseInputsStandForOtherVariables() {
        Trajectory run = run("""
                <model><variables>
                <aux name="factor"><eqn>3</eqn></aux>
                <module name="first"><connect to="input" from=".factor"/></module>
                <module name="second"><connect to="second.input" from="first.output"/></module>
                <aux name="total"><eqn>first.output + second.output</eqn></aux>
                </variables></model>
                <model name="first"><variables>
                <aux name="input" access="input"><eqn>100</eqn></aux>
                <aux name="output" access="output"><eqn>input * 2</eqn></aux>
                </variables></model>
                <model name="second"><variables>
                <aux name="input" access="input"><eqn>100</eqn></aux>
                <module name="inner"><connect to="x" from="input"/></module>
                <aux name="output" access="output"><eqn>inner.y + input</eqn></aux>
                </variables></model>
                <model name="inner"><variables>
                <aux name="x"><eqn>0</eqn></aux><aux name="y"><eqn>x / 2</eqn></aux>
                </variables></model>""");
        assertThat(run.at("first.output", 0)).isEqualTo(6);
        assertThat(run.at("second.inner.y", 0)).isEqualTo(3);
        assertThat(run.at("second.output", 0)).isEqualTo(9);
        assertThat(run.at("total", 0)).isEqualTo(15);
        assertThat(run.columns()).doesNotContain("first.input", "second.input");
    }

    @Test
    void whatIsClosestDecidesWhetherValuesMayBeNegative() {
        Trajectory run = run("""
                <behavior><non_negative/></behavior>
                <model><behavior><flow><non_negative>false</non_negative></flow></behavior><variables>
                <stock name="held"><eqn>1</eqn><outflow>out</outflow></stock><flow name="out"><eqn>2</eqn></flow>
                <stock name="free"><eqn>1</eqn><outflow>away</outflow><non_negative>false</non_negative></stock>
                <flow name="away"><eqn>2</eqn></flow>
                <stock name="back"><eqn>1</eqn><inflow>turning</inflow><non_negative>false</non_negative></stock>
                <flow name="turning"><eqn>-1</eqn></flow>
                <stock name="on"><eqn>1</eqn><inflow>oneway</inflow></stock>
                <flow name="oneway"><eqn>-1</eqn><non_negative/></flow>
                </variables></model>""");
        assertThat(run.at("held", 4)).isEqualTo(0);
        assertThat(run.at("free", 4)).isEqualTo(-7);
        assertThat(run.at("back", 4)).isEqualTo(-3);
        assertThat(run.at("on", 4)).isEqualTo(1);
    }

    @Test
    void macrosAreCalledLikeFunctions() {
        Trajectory run = run("""
                <macro name="LOGARITHM"><parm>x</parm><parm default="10">base</parm><eqn>LN(x) / LN(base)</eqn></macro>
                <macro name="SMOOTHED"><parm>input</parm><parm>t</parm><eqn>level</eqn>
                  <variables><stock name="level"><eqn>input</eqn><inflow>change</inflow></stock>
                  <flow name="change"><eqn>(input - level) / t</eqn></flow></variables></macro>
                <model><variables>
                <aux name="a"><eqn>LOGARITHM(1000)</eqn></aux><aux name="b"><eqn>LOGARITHM(8, 2)</eqn></aux>
                <aux name="c"><eqn>SMOOTHED(STEP(8, 1), 2) - SMTH1(STEP(8, 1), 2)</eqn></aux>
                <aux name="d"><eqn>SMOOTHED(STEP(8, 1), 2)</eqn></aux>
                </variables></model>""");
        // quotients of logarithms
        assertThat(run.at("a", 0)).isCloseTo(3, within(1e-14));
        assertThat(run.at("b", 0)).isCloseTo(3, within(1e-14));
        assertThat(run.at("c", 4)).isEqualTo(0);
        assertThat(run.at("d", 3)).isEqualTo(8 * 0.75);
    }

    @Test
    void functionsOfStellaAreKnown() {
        Trajectory run = variables("""
                <aux name="a"><eqn>PERCENT(0.5) + SWITCH(2, 1) + std.ABS(-1) + isee.LOGN(1) + IF_THEN_ELSE(1, 2, 3)</eqn></aux>
                <aux name="b"><eqn>SINWAVE(2, 4)</eqn></aux><aux name="c"><eqn>ROOTN(27, 3)</eqn></aux>
                <aux name="d"><eqn>ROUND(2.6) + ROUND(-2.6) + MAX(1, 4, 3) + MIN(4, 2, 3) + GAMMALN(1)</eqn></aux>
                <aux name="e"><dimensions/><eqn>IF ROUND(TIME / 4) = 1 THEN 1 ELSE 0</eqn></aux>""");
        assertThat(run.at("a", 0)).isEqualTo(50 + 1 + 1 + 0 + 2);
        assertThat(run.at("b", 1)).isEqualTo(2);
        // a series of logarithms
        assertThat(run.at("d", 1)).isCloseTo(3 - 3 + 4 + 2, within(1e-14));
        assertThat(run.at("e", 1)).isEqualTo(0);
        assertThat(run.at("e", 3)).isEqualTo(1);
        // a power with a rounded exponent
        assertThat(run.at("c", 1)).isCloseTo(3, within(1e-14));
    }

    @Test
    void filesOfVensimMeanWhatVensimComputes() {
        String variables = "<model><variables><aux name=\"a\"><eqn>INT(-1.5)</eqn></aux>"
                + "<aux name=\"b\"><eqn>-7 MOD 3</eqn></aux></variables></model>";
        Trajectory plain = run(variables);
        Trajectory vensim = run("<header><vendor>Ventana Systems, Inc.</vendor></header>" + variables);
        assertThat(plain.at("a", 0)).isEqualTo(-2);
        assertThat(plain.at("b", 0)).isEqualTo(2);
        assertThat(vensim.at("a", 0)).isEqualTo(-1);
        assertThat(vensim.at("b", 0)).isEqualTo(-1);
    }
}
