package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class XmileXmlTest {

    @Test
    void anUndeclaredPrefixIsAWarningAndItsElementsAreForeign() {
        String document = XmileText.variables("<aux name=\"a\"><eqn>1</eqn><isee:eqn>2</isee:eqn></aux>");
        assertThat(XmileText.problems(document))
                .containsExactly("5:45 SYNTAX the prefix 'isee' is not declared; what bears it is taken as foreign");
        assertThat(XmileText.model(document).variables())
                .extracting(variable -> variable.name().text())
                .contains("a")
                .doesNotContain("isee:eqn");
    }

    @Test
    void aMisspeltClosingTagClosesTheInnermostElement() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>1</eqnn></aux>")))
                .containsExactly("5:39 SYNTAX </eqnn> is taken as the end of <eqn>");
    }

    @Test
    void aMissingClosingTagIsAWarning() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>1</aux>")))
                .containsExactly("5:33 SYNTAX <eqn> is not closed before </aux>");
    }

    @Test
    void aClosingTagTooManyIsAWarning() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>1</eqn></b></aux>")))
                .containsExactly("5:45 SYNTAX </b> closes nothing and is ignored");
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        String whole = XmileText.variables("<aux name=\"a\"><eqn>1</eqn></aux>");
        assertThat(XmileText.problems(whole.substring(0, whole.indexOf("</aux>"))))
                .containsExactly("5:19 SYNTAX the file ends before <aux> is closed");
    }

    @Test
    void entitiesThatGrowAreRefused() {
        String bomb =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE xmile [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<xmile/>";
        assertThat(XmileText.problems(bomb)).singleElement().asString().startsWith("2:1 SYNTAX a document type with");
    }

    @Test
    void entitiesOfOtherFilesAreRefused() {
        String outside = "<!DOCTYPE xmile [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xmile>&a;</xmile>";
        assertThat(XmileText.problems(outside)).singleElement().asString().startsWith("1:1 SYNTAX a document type");
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        assertThat(XmileText.problems("<a>".repeat(100_000)))
                .containsExactly("1:601 SYNTAX elements are nested more than 200 deep");
    }

    @Test
    void aMistakeBehindAnEntityIsLocatedInTheFile() {
        assertThat(XmileText.problems(
                        XmileText.variables("<aux name=\"a\"><eqn>IF 1 &gt; 2 THEN 1 ELSE @</eqn></aux>")))
                .containsExactly("5:62 SYNTAX found '@', expected a name, a number or '('");
    }

    @Test
    void bareSignsInEquationsAreTakenAsTheyStand() {
        String document = XmileText.variables("<aux name=\"a\"><eqn>IF 1 < 2 AND 3 > 2 THEN 1 ELSE 0</eqn></aux>");
        assertThat(XmileText.problems(document))
                .containsExactly("5:43 SYNTAX a '<' that begins no tag is taken as it stands");
        assertThat(XmileText.model(document).variables())
                .extracting(variable -> variable.name().text())
                .contains("a");
    }

    @Test
    void characterDataIsReadAsItStands() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn><![CDATA[2 > 1]]></eqn></aux>")))
                .isEmpty();
    }
}
