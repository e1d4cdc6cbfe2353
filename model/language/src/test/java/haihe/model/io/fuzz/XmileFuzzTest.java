package haihe.model.io.fuzz;

import java.util.List;

class XmileFuzzTest extends ReaderFuzz {

    @Override
    String ending() {
        return ".xmile";
    }

    @Override
    List<String> words() {
        return List.of(
                "<stock name=\"a\">",
                "</stock>",
                "<flow name=\"f\">",
                "<aux name=\"a\">",
                "<aux>",
                "<eqn>",
                "</eqn>",
                "<eqn/>",
                "<gf>",
                "<gf name=\"g\">",
                "<xpts>0,1</xpts>",
                "<ypts>0,1</ypts>",
                "<xscale min=\"0\" max=\"0\"/>",
                "<inflow>a</inflow>",
                "<outflow>a</outflow>",
                "<dim name=\"d\" size=\"1000000000\"/>",
                "<dimensions><dim name=\"d\"/></dimensions>",
                "<element subscript=\"1\">",
                "<module name=\"m\"/>",
                "<connect to=\"a\" from=\"b\"/>",
                "<macro name=\"m\"><parm>p</parm><eqn>m(p)</eqn></macro>",
                "<include resource=\"m.xmile\"/>",
                "<include resource=\"*.xmile\"/>",
                "<conveyor><len>1e9</len></conveyor>",
                "<queue/>",
                "<leak/>",
                "<non_negative/>",
                "<behavior>",
                "<units>kg/(</units>",
                "<![CDATA[",
                "<!DOCTYPE x [<!ENTITY e \"e\">]>",
                "&e;",
                "&#0;",
                "&#x110000;",
                "xmlns=\"http://elsewhere\"",
                "isee:",
                "<?xml version=\"1.1\" encoding=\"utf-16\"?>",
                "IF THEN ELSE",
                "DELAYN(a, 1, 1000000000)",
                "SMTHN(a, 1, 1e30)",
                "a[1:1000000000]",
                "SUM(d[*])",
                "SELF",
                "<dt>0</dt>",
                "<dt reciprocal=\"true\">0</dt>",
                "<stop>1e300</stop>");
    }

    @Override
    List<String> seeds() {
        return List.of();
    }
}
