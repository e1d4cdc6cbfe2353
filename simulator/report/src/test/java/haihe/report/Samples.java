package haihe.report;

import haihe.engine.Trajectory;
import haihe.experiment.Requirement;
import haihe.experiment.Sense;
import haihe.experiment.Target;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Specifications with invented numbers of the kind that the region model gives. */
public final class Samples {

    static final List<String> REGIONS = List.of("Beijing", "Tianjin", "Hebei");
    private static final double[] YEARS = years(2010, 2035);
    private static final String SOURCE = "Invented numbers for tests of the charts.";

    private Samples() {}

    public static List<ChartSpec> all() {
        return List.of(
                trajectories(),
                scenarios(3),
                scenarios(11),
                regions(),
                chinese(),
                energyMix(),
                energyByRegion(),
                workPrecision(),
                indices(),
                tornado(),
                roadmap());
    }

    static double[] years(int from, int to) {
        double[] years = new double[to - from + 1];
        for (int i = 0; i < years.length; i++) {
            years[i] = from + i;
        }
        return years;
    }

    static Points points(double[] times, DoubleUnaryOperator value) {
        double[] values = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            values[i] = value.applyAsDouble(times[i]);
        }
        return Points.of(times, values);
    }

    static double pm25(int region, double year, double effort) {
        double start = new double[] {88, 95, 108}[region];
        double floor = 12 + 4 * region;
        return floor + (start - floor) * Math.exp(-effort * Math.max(0, year - 2012)) - 0.2 * Math.sin(year * 1.7) * 8;
    }

    static Panel pm25Panel(int region, List<String> scenarios, String title) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            double effort = 0.09 + 0.02 * i;
            lines.add(Line.of(scenarios.get(i), points(YEARS, year -> pm25(region, year, year < 2021 ? 0.1 : effort))));
        }
        Points seen = points(years(2013, 2020), year -> pm25(region, year, 0.1) + 3 * Math.cos(year * 2.3));
        return Panel.of(title, "µg/m³", lines)
                .withMarks(List.of(Marks.of("observed", seen)))
                .withFlags(List.of(
                        flag(2025, List.of("<=32", "<=38", "<=35").get(region), region),
                        flag(2035, region == 0 ? "<=25" : "25-28", region)));
    }

    static Flag flag(double year, String value, int region) {
        Target target =
                new Target("pm25", REGIONS.get(region), year, Requirement.parse(value), value, "", "", "", Span.NONE);
        return Flag.of("target", target, Optional.of(Sense.LOWER), 1).orElseThrow();
    }

    public static LineChart trajectories() {
        List<Line> lines = new ArrayList<>();
        List<Marks> marks = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (int region = 0; region < 3; region++) {
            Panel panel = pm25Panel(region, List.of(REGIONS.get(region)), "");
            lines.addAll(panel.lines());
            for (Marks each : panel.marks()) {
                marks.add(new Marks(each.label(), each.points(), REGIONS.get(region)));
            }
            for (Flag each : panel.flags()) {
                flags.add(each.like(REGIONS.get(region)));
            }
        }
        Caption caption = Caption.of("PM₂.₅ falls below 35 µg/m³ in all three regions by 2030")
                .withSubtitle("Annual mean concentration, scenario integrated, with observations and policy targets")
                .withSource(SOURCE);
        return LineChart.of(caption, new Panel("", "µg/m³", lines, marks, flags));
    }

    static LineChart scenarios(int count) {
        List<String> all = List.of(
                "reference",
                "integrated",
                "no coordination",
                "economic policy",
                "joint enforcement",
                "common standards",
                "spatial control",
                "disclosure",
                "burden sharing",
                "demonstration zone",
                "road map");
        Caption caption = Caption.of("Coordination decides whether Hebei reaches the national target")
                .withSubtitle("PM₂.₅ in Hebei by scenario")
                .withSource(SOURCE);
        return LineChart.of(caption, pm25Panel(2, all.subList(0, count), ""));
    }

    public static LineChart regions() {
        List<Panel> panels = new ArrayList<>();
        for (int region = 0; region < 3; region++) {
            panels.add(pm25Panel(region, List.of("reference", "integrated"), REGIONS.get(region)));
        }
        Caption caption = Caption.of("PM₂.₅ by region and scenario")
                .withSubtitle("Annual mean concentration")
                .withSource(SOURCE);
        return LineChart.of(caption, panels);
    }

    static LineChart chinese() {
        List<Panel> panels = new ArrayList<>();
        List<String> names = List.of("北京", "天津", "河北");
        for (int region = 0; region < 3; region++) {
            Panel panel = pm25Panel(region, List.of("基准情景", "综合调控情景"), names.get(region));
            List<Flag> flags = panel.flags().stream()
                    .map(flag -> new Flag("规划目标", flag.time(), flag.low(), flag.high(), flag.text(), ""))
                    .toList();
            panels.add(new Panel(
                    panel.title(),
                    "微克/立方米",
                    panel.lines(),
                    List.of(Marks.of("观测值", panel.marks().get(0).points())),
                    flags));
        }
        Caption caption = Caption.of("京津冀三地 PM₂.₅ 年均浓度变化及 2035 年情景预测")
                .withSubtitle("综合调控情景下，三地细颗粒物年均浓度均可达到美丽中国建设目标；基准情景下河北省仍有差距")
                .withSource("数据来源：示例数据，仅用于图表测试。");
        return LineChart.of(caption, panels);
    }

    static Stack energy(String title, double size) {
        return Stack.of(
                title,
                "Mtce",
                List.of(
                        Line.of("coal", points(YEARS, y -> size * (0.7 - 0.02 * (y - 2010)))),
                        Line.of("oil", points(YEARS, y -> size * 0.18)),
                        Line.of("natural gas", points(YEARS, y -> size * (0.05 + 0.004 * (y - 2010)))),
                        Line.of("non-fossil", points(YEARS, y -> size * (0.02 + 0.012 * (y - 2010)))),
                        Line.of("imported electricity", points(YEARS, y -> size * (0.05 + 0.002 * (y - 2010))))));
    }

    static AreaChart energyMix() {
        Caption caption = Caption.of("Coal gives way to non-fossil energy")
                .withSubtitle("Primary energy by source, Hebei, scenario integrated")
                .withSource(SOURCE);
        Stack stack = energy("", 320);
        Points total = points(years(2010, 2020), y -> 320 * (1 - 0.002 * (y - 2010)));
        return AreaChart.of(
                caption,
                new Stack("", stack.unit(), stack.layers(), List.of(), List.of(Marks.of("observed total", total))));
    }

    static AreaChart energyByRegion() {
        Caption caption = Caption.of("Primary energy by source and region").withSource(SOURCE);
        return AreaChart.of(caption, List.of(energy("Beijing", 72), energy("Tianjin", 82), energy("Hebei", 320)));
    }

    static CurveChart workPrecision() {
        List<CurvePanel> panels = new ArrayList<>();
        for (String problem : List.of("Lotka-Volterra", "Arenstorf orbit", "Brusselator")) {
            List<Curve> curves = new ArrayList<>();
            for (int order = 4; order <= 8; order += 2) {
                List<Double> errors = new ArrayList<>();
                List<Double> times = new ArrayList<>();
                for (int digits = 3; digits <= 11; digits++) {
                    errors.add(Math.pow(10, -digits) * (1 + 0.3 * Math.sin(digits * order)));
                    times.add(problem.length() * 0.2 * Math.pow(10, (double) digits / order));
                }
                curves.add(new Curve("order " + order, errors, times));
            }
            panels.add(new CurvePanel(
                    problem, CurvePanel.Axis.logarithmic("error"), CurvePanel.Axis.logarithmic("time, µs"), curves));
        }
        return CurveChart.of(Caption.of("Work and precision").withSource(SOURCE), panels);
    }

    static BarChart indices() {
        List<Bars> panels = new ArrayList<>();
        for (String outcome : List.of("pm25_hebei_2035", "co2_peak")) {
            List<Bars.Row> rows = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                double first = 0.5 / (1 + i) - 0.02 * outcome.length() / 8;
                rows.add(new Bars.Row(
                        "lever_strength[mechanism " + i + "]",
                        List.of(
                                Bars.Bar.of("first order", first, first - 0.04, first + 0.05),
                                Bars.Bar.of("total", first * 1.3, first * 1.2, first * 1.45))));
            }
            panels.add(new Bars(outcome, "share of the variance", rows));
        }
        return BarChart.of(Caption.of("What the outcomes depend on").withSource(SOURCE), panels);
    }

    static BarChart tornado() {
        List<Bars.Row> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double reach = 9.0 / (1 + i);
            rows.add(new Bars.Row(
                    "factor " + i,
                    List.of(new Bars.Bar("low to high", 31 - reach, 31 + 0.6 * reach, Double.NaN, Double.NaN))));
        }
        return BarChart.of(Caption.of("Tornado").withSource(SOURCE), List.of(new Bars("", "µg/m³", rows)));
    }

    static RoadmapChart roadmap() {
        List<RoadmapChart.Phase> phases = List.of(
                new RoadmapChart.Phase("Foundation", "joint institutions, common standards", 2021, 2025),
                new RoadmapChart.Phase("Deepening", "structural change, carbon peak", 2026, 2030),
                new RoadmapChart.Phase("Consolidation", "Beautiful China targets", 2031, 2035));
        List<RoadmapChart.Measure> measures = new ArrayList<>();
        String[][] names = {
            {"System of institutions", "institutions"},
            {"Integrated decision-making", "institutions"},
            {"Spatial control", "institutions"},
            {"Green economic policy", "economy"},
            {"Common laws and standards", "standards"},
            {"Differentiated targets and burden sharing", "economy"},
            {"Joint warning and enforcement", "standards"},
            {"Co-governance and disclosure", "society"},
            {"Tongzhou-Wuqing-Langfang demonstration zone", "society"},
            {"Long-term road map", "institutions"}
        };
        for (int i = 0; i < names.length; i++) {
            double start = 2022 + i % 4;
            double ramp = 2 + i % 5;
            double peak = 0.5 + 0.05 * i;
            boolean decays = i == 6;
            measures.add(new RoadmapChart.Measure(
                    names[i][0],
                    names[i][1],
                    start,
                    start + ramp,
                    points(
                            YEARS,
                            y -> peak
                                    * Math.max(0, Math.min(1, (y - start) / ramp))
                                    * (decays && y > 2031 ? Math.exp((2031 - y) / 2.5) : 1))));
        }
        List<Panel> indicators = new ArrayList<>();
        indicators.add(pm25Panel(2, List.of("reference", "integrated"), "PM₂.₅, Hebei"));
        indicators.add(Panel.of(
                        "CO₂ emissions, region",
                        "Mt/year",
                        List.of(
                                Line.of("reference", points(YEARS, y -> 1050 - 0.9 * (y - 2016) * (y - 2016))),
                                Line.of("integrated", points(YEARS, y -> 1050 - 2 * (y - 2016) * (y - 2016)))))
                .withMarks(List.of(Marks.of("observed", points(years(2010, 2020), y -> 1010 + 5 * (y - 2014))))));
        indicators.add(Panel.of(
                        "Groundwater abstraction, region",
                        "km³/year",
                        List.of(
                                Line.of("reference", points(YEARS, y -> 19 - 0.35 * (y - 2010))),
                                Line.of("integrated", points(YEARS, y -> 19 - 0.42 * (y - 2010)))))
                .withFlags(List.of(new Flag("target", 2035, 9, 9, "≤9", ""))));
        Caption caption = Caption.of("Roadmap of coordinated environmental governance to 2035")
                .withSubtitle("Phases and mechanisms of the scenario integrated, and what they do")
                .withSource(SOURCE);
        return RoadmapChart.of(caption, 2020, 2035, phases, measures, indicators);
    }

    public static Trajectory trajectory() {
        return Trajectory.of(List.of("x"), new double[] {0, 1, 2}, new double[][] {{1}, {Double.NaN}, {3}});
    }

    static CausalChart causal() {
        List<SectorMap.Sector> sectors = List.of(
                new SectorMap.Sector("人口", List.of("常住人口", "城镇人口"), "3 flows, 9 auxiliaries"),
                new SectorMap.Sector("经济", List.of("资本存量"), "2 flows, 12 auxiliaries"),
                new SectorMap.Sector("能源", List.of("煤电装机", "风电装机", "光伏装机"), "6 flows, 40 auxiliaries"),
                new SectorMap.Sector("大气", List.of(), "37 auxiliaries"),
                new SectorMap.Sector("水资源", List.of("浅层地下水储量"), "4 flows, 22 auxiliaries"));
        List<SectorMap.Coupling> couplings = List.of(
                new SectorMap.Coupling("人口", "经济", List.of("劳动力")),
                new SectorMap.Coupling("经济", "人口", List.of("就业机会")),
                new SectorMap.Coupling("经济", "能源", List.of("增加值", "投资", "收入")),
                new SectorMap.Coupling("能源", "大气", List.of("煤炭消费", "燃气消费")),
                new SectorMap.Coupling("人口", "水资源", List.of("城镇人口")),
                new SectorMap.Coupling("水资源", "经济", List.of("缺水率")),
                new SectorMap.Coupling("大气", "能源", List.of("PM₂.₅ 压力")));
        return CausalChart.of(Caption.of("区域模型各子系统的耦合关系"), new SectorMap(sectors, couplings))
                .with(new Size(1000, 800));
    }

    static StructureChart structure() {
        List<StockFlowMap.Node> nodes = List.of(
                new StockFlowMap.Node("浅层地下水储量", StockFlowMap.Kind.STOCK, true),
                new StockFlowMap.Node("降水补给", StockFlowMap.Kind.FLOW, false),
                new StockFlowMap.Node("开采", StockFlowMap.Kind.FLOW, false),
                new StockFlowMap.Node("", StockFlowMap.Kind.CLOUD, false),
                new StockFlowMap.Node("", StockFlowMap.Kind.CLOUD, false),
                new StockFlowMap.Node("埋深", StockFlowMap.Kind.AUXILIARY, false),
                new StockFlowMap.Node("用水需求", StockFlowMap.Kind.INPUT, false));
        List<StockFlowMap.Link> links = List.of(
                new StockFlowMap.Link(3, 1, true),
                new StockFlowMap.Link(1, 0, true),
                new StockFlowMap.Link(0, 2, true),
                new StockFlowMap.Link(2, 4, true),
                new StockFlowMap.Link(0, 5, false),
                new StockFlowMap.Link(5, 2, false),
                new StockFlowMap.Link(6, 2, false));
        return new StructureChart(Caption.of("地下水存量流量图"), new StockFlowMap(nodes, links));
    }
}
