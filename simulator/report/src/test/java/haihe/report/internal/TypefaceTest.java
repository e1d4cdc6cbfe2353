package haihe.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final List<String> LABELS = List.of(
            "京津冀生态环境协同治理和综合调控路线图（2020—2035年）",
            "细颗粒物 PM₂.₅ 年均浓度，微克/立方米",
            "地下水开采量、南水北调、再生水利用：亿立方米",
            "劣Ⅴ类水质断面比例 ≤1%；优良天数比率 ≥77％",
            "能源消费总量 Mtce · CO₂ emissions, NOₓ, SO₂, 10⁹ m³",
            "四梁八柱 体制机制 雄安新区 张家口 廊坊 衡水 沧州",
            "ÀÉÎõü Größe µg/m³ ±2 °C → Δx ÷ 3 × 4 – — “…” ‰");

    @Test
    void hasEveryCharacterOfChineseLabels() {
        for (Font font :
                List.of(Typeface.bundled().regular(), Typeface.bundled().bold())) {
            for (String label : LABELS) {
                assertThat(font.canDisplayUpTo(label)).as(label).isEqualTo(-1);
            }
        }
    }

    @Test
    void hasEveryCharacterOfGb2312() {
        StringBuilder text = new StringBuilder();
        for (int high = 0xB0; high <= 0xF7; high++) {
            for (int low = 0xA1; low <= 0xFE; low++) {
                String decoded =
                        new String(new byte[] {(byte) high, (byte) low}, java.nio.charset.Charset.forName("GB2312"));
                text.append(decoded.equals("\uFFFD") ? "" : decoded);
            }
        }
        assertThat(text.length()).isEqualTo(6763);
        assertThat(Typeface.bundled().regular().canDisplayUpTo(text.toString())).isEqualTo(-1);
        assertThat(Typeface.bundled().bold().canDisplayUpTo(text.toString())).isEqualTo(-1);
    }

    @Test
    void drawsGlyphsAndNotBoxes() {
        for (Font font :
                List.of(Typeface.bundled().regular(), Typeface.bundled().bold())) {
            Area box = outline(font, "\uE000");
            assertThat(box.isEmpty()).isFalse();
            for (String label : LABELS) {
                label.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
                    Area glyph = outline(font, Character.toString(c));
                    assertThat(glyph.isEmpty()).as("%c has an outline", c).isFalse();
                    assertThat(glyph.equals(box)).as("%c is a box", c).isFalse();
                });
            }
        }
    }

    @Test
    void usesTheBundledFontAsLongAsItHasEveryCharacter() {
        assertThat(Typeface.covering(LABELS)).isSameAs(Typeface.bundled());
    }

    private static Area outline(Font font, String character) {
        GlyphVector glyphs = font.deriveFont(100f).createGlyphVector(CONTEXT, character);
        Shape shape = glyphs.getOutline();
        return new Area(shape);
    }
}
