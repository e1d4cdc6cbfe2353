#!/usr/bin/env python3
"""Writes the expected outputs of the suite, one CSV beside each model.

Nothing here knows Haihe. Values are closed forms, or a few lines that do by hand what the standard says, one step after
the other. Run it in this folder after a change; the tests read what it wrote.
"""

import csv
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def grid(start, stop, dt):
    """The times of a run; products, not sums, so that they do not drift."""
    return [start + i * dt for i in range(round((stop - start) / dt) + 1)]


def write(model, times, **columns):
    """Columns are functions of time, lists with a value for each time, or constants; __ in a name is one blank."""
    named = {name.replace("__", " "): values for name, values in columns.items()}
    write_columns(model, times, named)


def write_columns(model, times, columns):
    path = os.path.join(HERE, model + ".csv")
    rows = []
    for i, t in enumerate(times):
        row = [t]
        for values in columns.values():
            row.append(values(t) if callable(values) else values[i] if isinstance(values, list) else values)
        rows.append([repr(float(cell)) for cell in row])
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["Time", *columns])
        writer.writerows(rows)


def euler(times, initial, rate):
    """The values of a system under Euler's method; states are lists of numbers."""
    values = [list(initial)]
    for t, after in zip(times, times[1:]):
        state = values[-1]
        values.append([x + (after - t) * r for x, r in zip(state, rate(t, state))])
    return values


def heun(times, initial, rate):
    """The values of a system under Heun's method of order 2."""
    values = [list(initial)]
    for t, after in zip(times, times[1:]):
        h = after - t
        x = values[-1]
        k1 = rate(t, x)
        k2 = rate(t + h, [a + h * k for a, k in zip(x, k1)])
        values.append([a + h / 2 * (p + q) for a, p, q in zip(x, k1, k2)])
    return values


def rk4(times, initial, rate):
    """The values of a system under the classical Runge-Kutta method of order 4."""
    values = [list(initial)]
    for t, after in zip(times, times[1:]):
        h = after - t
        x = values[-1]
        k1 = rate(t, x)
        k2 = rate(t + h / 2, [a + h / 2 * k for a, k in zip(x, k1)])
        k3 = rate(t + h / 2, [a + h / 2 * k for a, k in zip(x, k2)])
        k4 = rate(t + h, [a + h * k for a, k in zip(x, k3)])
        values.append([a + h / 6 * (p + 2 * q + 2 * r + s) for a, p, q, r, s in zip(x, k1, k2, k3, k4)])
    return values


def column(values, i=0):
    return [row[i] for row in values]


def lookup(xs, ys, x, kind="continuous"):
    """A graphical function (XMILE 1.0, 3.1.4)."""
    if kind == "discrete":
        below = [y for a, y in zip(xs, ys) if a <= x]
        return below[-1] if below else ys[0]
    i = max(0, min(len(xs) - 2, sum(a <= x for a in xs) - 1))
    if kind == "continuous":
        x = min(max(x, xs[0]), xs[-1])
    return ys[i] + (ys[i + 1] - ys[i]) * (x - xs[i]) / (xs[i + 1] - xs[i])


def smooth(times, source, average, order=1, initial=None):
    """SMTHn: a chain of exponential averages, each over average/order."""
    first = source(times[0]) if initial is None else initial
    each = average / order
    chain = euler(
        times,
        [first] * order,
        lambda t, x: [((source(t) if i == 0 else x[i - 1]) - x[i]) / each for i in range(order)],
    )
    return column(chain, order - 1)


def material_delay(times, source, delay, order=1, initial=None):
    """DELAYn: a chain of stocks, each emptied over delay/order; the answer is the last outflow."""
    first = source(times[0]) if initial is None else initial
    each = delay / order
    chain = euler(
        times,
        [first * each] * order,
        lambda t, x: [(source(t) if i == 0 else x[i - 1] / each) - x[i] / each for i in range(order)],
    )
    return [x / each for x in column(chain, order - 1)]


def pipeline(times, source, delay, initial=None):
    """DELAY: the input of some time ago, before that its initial value."""
    first = source(times[0]) if initial is None else initial
    return [source(t - delay) if t - delay >= times[0] else first for t in times]


def trend(times, source, average, initial=0.0):
    """TREND: growth per time of the input over its exponential average."""
    past = smooth(times, source, average, 1, source(times[0]) / (1 + initial * average))
    return [(source(t) - p) / (p * average) for t, p in zip(times, past)]


def pulses(times, first, interval=0.0):
    """1 at the step that begins at first, and at every interval after it; else 0."""
    hits = []
    for t in times:
        since = t - first
        again = interval > 0 and since >= 0 and abs(since / interval - round(since / interval)) < 1e-9
        hits.append(1.0 if abs(since) < 1e-9 or again else 0.0)
    return hits


# --- built-ins --------------------------------------------------------------------------------------------------------


def builtins():
    write(
        "xmile/builtins/mathematics",
        grid(0, 8, 1),
        abs_value=lambda t: abs(t - 3.5),
        arc_cosine=lambda t: math.acos((t - 4) / 4),
        arc_sine=lambda t: math.asin((t - 4) / 4),
        arc_tangent=lambda t: math.atan(t - 4),
        cosine=math.cos,
        exponential=lambda t: math.exp((t - 4) / 2),
        infinite=1,
        whole=lambda t: math.floor((t - 4) / 3),
        natural_logarithm=lambda t: math.log(t + 0.5),
        common_logarithm=lambda t: math.log10(t + 0.5),
        larger=lambda t: max(t, 3.5),
        smaller=lambda t: min(t, 3.5),
        circle=math.pi,
        sine=math.sin,
        root=math.sqrt,
        tangent=math.tan,
    )
    # Draws are ours, so that what holds for all of them is written down. The bounds in the model are five standard errors.
    holds = {"in_range": 1, "poisson_is_whole": 1}
    for name in ("uniform", "normal", "exponential", "lognormal", "poisson"):
        holds[name + "_mean_is_near"] = 1
        holds[name + "_deviation_is_near"] = 1
    write_columns("xmile/builtins/statistics", [0.0, 1.0, 2500.0, 5000.0], holds)

    times = grid(0, 12, 0.25)
    jump = lambda t: 1.0 + (2 if t >= 2 else 0)
    slow = lambda t: 1 + 0.1 * t
    growth = trend(times, slow, 5)
    growth_initial = trend(times, slow, 5, 0.2)
    write(
        "xmile/builtins/delays",
        times,
        fixed=pipeline(times, jump, 3),
        fixed_initial=pipeline(times, slow, 3, 7),
        first=material_delay(times, jump, 4),
        first_initial=material_delay(times, jump, 4, 1, 2),
        third=material_delay(times, jump, 4, 3),
        third_initial=material_delay(times, jump, 4, 3, 2),
        fifth=material_delay(times, jump, 4, 5),
        fifth_initial=material_delay(times, jump, 4, 5, 2),
        smooth=smooth(times, jump, 4),
        smooth_initial=smooth(times, jump, 4, 1, 2),
        smooth_third=smooth(times, jump, 4, 3),
        smooth_third_initial=smooth(times, jump, 4, 3, 2),
        smooth_fifth=smooth(times, jump, 4, 5),
        smooth_fifth_initial=smooth(times, jump, 4, 5, 2),
        growth=growth,
        growth_initial=growth_initial,
        forecast=[slow(t) * (1 + g * 4) for t, g in zip(times, growth)],
        forecast_initial=[slow(t) * (1 + g * 4) for t, g in zip(times, growth_initial)],
    )

    times = grid(0, 6, 0.25)
    again = [12.0 * hit for hit in pulses(times, 1, 2)]
    write(
        "xmile/builtins/test_inputs",
        times,
        once=[12.0 * hit for hit in pulses(times, 1)],
        again=again,
        up=lambda t: 0.5 * max(0, t - 2),
        down=lambda t: -2 * max(0, t - 4.5),
        jump=lambda t: 5 if t >= 2.5 else 0,
        jump_down=-5,
        pulsed=[0.25 * sum(again[:i]) for i in range(len(times))],
    )
    write("xmile/builtins/time", grid(2, 5, 0.5), now=lambda t: t, step_length=0.5, first=2, last=5)
    times = grid(0, 6, 0.5)
    square = lambda t: 2 + t * t
    write(
        "xmile/builtins/history",
        times,
        first=2,
        before=lambda t: square(t - 0.5) if t > 0 else -1,
        highest=[max([0.0] + [math.sin(u) for u in times[: i + 1]]) for i in range(len(times))],
        counter=[11 + i for i in range(len(times))],
    )


# --- operators --------------------------------------------------------------------------------------------------------


def operators():
    write(
        "xmile/operators/precedence",
        grid(0, 3, 1),
        power_to_the_right=512,
        minus_after_power=-4,
        negative_exponent=0.5,
        product_before_sum=14,
        left_to_right=5,
        difference=3,
        parentheses=20,
        modulo_with_product=1,
        unary_chain=3,
        plus=5,
        not_before_comparison=1,
        comparison_before_equal=1,
        and_before_or=1,
        sum_before_comparison=1,
        spaces=10,
    )
    floored = lambda a, b: a - b * math.floor(a / b)
    write(
        "xmile/operators/modulo",
        grid(-4, 4, 0.5),
        positive=lambda t: floored(t, 3),
        negative=lambda t: floored(t, -3),
        fraction=lambda t: floored(t, 0.75),
    )
    write(
        "xmile/operators/logic",
        grid(0, 3, 1),
        both=[0, 0, 0, 1],
        either=[0, 1, 1, 1],
        neither=[1, 0, 0, 0],
        any_value_is_true=1,
        nested=[10, 20, 30, 30],
        in_parentheses=[31, 31, 21, 21],
        comment=3,
        equal=[0, 0, 1, 0],
        unequal=[1, 1, 0, 1],
        at_least=[0, 0, 1, 1],
        at_most=[1, 1, 1, 0],
        more=[0, 0, 0, 1],
        less=[1, 1, 0, 0],
        case_insensitive=[8, 8, 7, 8],
    )


# --- integration and specifications -----------------------------------------------------------------------------------


def integration():
    times = grid(0, 4, 0.125)
    write("xmile/integration/euler", times, amount=[100 * (1 - 0.125 / 3) ** i for i in range(len(times))])
    times = grid(0, 4, 0.5)
    rate = lambda t, x: [-x[0] / 3, x[2], -x[1]]
    exact = [[100 * math.exp(-t / 3), math.cos(t), -math.sin(t)] for t in times]
    for model, motion in (
        ("rk2", heun(times, [100, 1, 0], rate)),
        ("rk4", rk4(times, [100, 1, 0], rate)),
        ("fallback_list", rk4(times, [100, 1, 0], rate)),
        ("rk45", exact),
    ):
        write(
            "xmile/integration/" + model,
            times,
            amount=column(motion, 0),
            position=column(motion, 1),
            velocity=column(motion, 2),
        )
    write("xmile/specs/reciprocal_step", grid(0, 2, 0.125), now=lambda t: t, step_length=0.125)
    write("xmile/specs/default_step", grid(3, 7, 1), now=lambda t: t, step_length=1)
    write("xmile/specs/default_method", grid(0, 3, 0.5), amount=[1.5**i for i in range(7)])


# --- graphical functions ----------------------------------------------------------------------------------------------


def graphical():
    xs, ys = [-1, 0, 2], [3, 1, 5]
    write(
        "xmile/graphical/kinds",
        grid(-3, 4, 0.5),
        continuous=lambda t: lookup(xs, ys, t),
        extrapolate=lambda t: lookup(xs, ys, t, "extrapolate"),
        discrete=lambda t: lookup(xs, ys, t, "discrete"),
        without_type=lambda t: lookup(xs, ys, t),
    )
    write(
        "xmile/graphical/points",
        grid(-1, 5, 0.5),
        equally_spaced=lambda t: lookup([0, 1, 2, 3, 4], [0, 1, 4, 9, 16], t),
        other_separator=lambda t: lookup([0, 1, 4], [2, 0, 6], t),
        limits_do_not_clip=lambda t: lookup([0, 2, 4], [0, 4, 0], t),
    )
    effect = lambda x: lookup([0, 1, 3], [1, 2, 0], x)
    times = grid(0, 4, 0.5)
    write(
        "xmile/graphical/functions",
        times,
        called=effect,
        twice=lambda t: effect(effect(t)),
        of__a__variable=lambda t: effect(t / 2),
        a__flow=lambda t: 2 * t,
        filled=column(euler(times, [0], lambda t, x: [2 * t])),
    )


# --- limits -----------------------------------------------------------------------------------------------------------


def limits():
    # 10 and 1 more in every step; the first use wants 3, the second 2 of what is left.
    write(
        "xmile/limits/non_negative_stock",
        grid(0, 6, 1),
        water=[10, 6, 2, 0, 0, 0, 0],
        first_use=[3, 3, 3, 1, 1, 1, 1],
        second_use=[2, 2, 0, 0, 0, 0, 0],
    )
    write("xmile/limits/stock_held", grid(0, 6, 1), water=[10, 7, 4, 1, 0, 0, 0], use=3)
    times = grid(0, 6, 0.5)
    write(
        "xmile/limits/non_negative_flow",
        times,
        one_way=lambda t: max(0, 3 - t),
        both_ways=lambda t: 3 - t,
        water=column(euler(times, [10], lambda t, x: [max(0, 3 - t) - (3 - t)])),
    )
    write(
        "xmile/limits/behavior",
        grid(0, 6, 1),
        limited=[4, 1, 0, 0, 0, 0, 0],
        limited_use=[3, 1, 0, 0, 0, 0, 0],
        free=[4, 1, -2, -5, -8, -11, -14],
        filled=[0, 3, 5, 6, 6, 6, 6],
        one_way=[3, 2, 1, 0, 0, 0, 0],
        mixed=[0, 3, 5, 6, 6, 5, 3],
        both_ways=[3, 2, 1, 0, -1, -2, -3],
    )


# --- arrays -----------------------------------------------------------------------------------------------------------

REGIONS = ["north", "south", "west"]


def over(name, values):
    """One column for each element: values by element, or by pair of elements."""
    key = lambda element: ",".join(map(str, element)) if isinstance(element, tuple) else element
    return {f"{name}[{key(element)}]": value for element, value in values.items()}


def arrays():
    times = grid(0, 4, 1)
    rates = dict(zip(REGIONS, (0.1, 0.2, 0.1 + 0.2)))
    table = {(r, k): 2 * i + k for i, r in enumerate(REGIONS) for k in (1, 2)}
    write_columns(
        "xmile/arrays/definitions",
        times,
        over("rate", rates)
        | over("table", table)
        | over("doubled", {e: 2 * v for e, v in table.items()})
        | over("without subscripts", {e: 3 * v for e, v in table.items()})
        | over("growing", {r: [10 * (1 + rate) ** i for i in range(5)] for r, rate in rates.items()})
        | over("curve", {"north": [0, 2, 4, 6, 8], "south": [8, 6, 4, 2, 0], "west": [0, 0.5, 1, 0.5, 0]})
        | {"one element": 4, "by number": 4, "by a computed number": [rates[REGIONS[i % 3]] for i in range(5)]},
    )
    values = [[3 - t, 1, 2 * t] for t in range(4)]
    mean = lambda v: sum(v) / len(v)
    rank = lambda v, k: sorted(range(len(v)), key=lambda i: v[i])[k - 1] + 1  # equal ones in their order
    write(
        "xmile/arrays/functions",
        grid(0, 3, 1),
        largest=[max(v) for v in values],
        smallest=[min(v) for v in values],
        mean__value=[mean(v) for v in values],
        total=[sum(v) for v in values],
        count=3,
        count__of__dimension=3,
        deviation=[math.sqrt(mean([(x - mean(v)) ** 2 for x in v])) for v in values],
        lowest__place=[rank(v, 1) for v in values],
        highest__place=[rank(v, 3) for v in values],
        largest__with__scalar=[max(v + [2.5]) for v in values],
        whole__array=[sum(v) for v in values],
        weighted=[sum(x * x for x in v) for v in values],
    )
    cells = {(r, k): 10 * i + k for i, r in enumerate(REGIONS, 1) for k in (1, 2)}
    turned = {(k, r): v for (r, k), v in cells.items()}
    write_columns(
        "xmile/arrays/slices",
        grid(0, 2, 1),
        over("m", cells)
        | over("of row", {r: sum(v for (a, _), v in cells.items() if a == r) for r in REGIONS})
        | over("of column", {k: sum(v for (_, b), v in cells.items() if b == k) for k in (1, 2)})
        | over("turned", turned)
        | over("positions", turned)
        | {
            "all of it": sum(cells.values()),
            "ranged": 11 + 21,
            "ranged by number": 22 + 32,
            "outside": [21, 31, 0],
            "element number": 3,
        },
    )
    write("xmile/arrays/invalid_index", grid(0, 2, 1), picked=[2, 3, math.nan], outside=[1, 3, 0])


# --- names, modules, macros -------------------------------------------------------------------------------------------


def structure():
    times = grid(0, 2, 1)
    write_columns(
        "xmile/names/identifiers",
        times,
        {
            "birth rate": 2,
            "same": 2,
            "same again": 4,
            "broken": 3,
            "unbroken": 4,
            "quoted": 7,
            "Gr\u00f6\u00dfe": 6,
            "folded": 7,
            "\u4eba\u53e3": 7,
            "characters": 14,
            "odd": 4,
        },
    )
    write("xmile/names/namespaces", times, a=3, b=[1, 1, 2], c=math.pi)
    total = [2 * i for i in range(5)]
    second = [0]
    for step in total[:-1]:
        second.append(second[-1] + step)
    write_columns(
        "xmile/modules/connections",
        grid(0, 4, 1),
        {
            "first.total": total,
            "second.total": second,
            "read": [a + 10 * b for a, b in zip(total, second)],
        },
    )
    level = [1 + 1.5 * i for i in range(4)]
    write_columns(
        "xmile/modules/nested",
        grid(0, 3, 1),
        {
            "outer.inner.level": level,
            "outer.level": [100 * x for x in level],
            "read": [101 * x for x in level],
        },
    )
    write(
        "xmile/macros/expressions",
        grid(0, 3, 1),
        of_eight=3,
        nested=3,
        chosen=[20, 20, 10, 10],
        squared=9,
        cubed=27,
    )
    once = [10, 12, 14, 16, 18]
    write("xmile/macros/stocks", grid(0, 4, 1), once=once, again=[0, 0, 1, 3, 6], of_both=[0, 10, 22, 36, 52])
    write("xmile/macros/recursion", times, of_five=120)


# --- conveyors and queues ---------------------------------------------------------------------------------------------


class Conveyor:
    """A belt of slats, one for what entered in one step, the next to come off first (XMILE 1.0, 4.2.1)."""

    def __init__(self, dt, length, content=0.0, leak=0.0, exponential=False):
        self.dt = dt
        self.leak = leak
        self.exponential = exponential
        self.slats = []
        shares = [self.remains(i, length / dt) for i in range(round(length / dt))]
        for share in reversed(shares):
            entered = content / sum(shares)
            self.slats.append([entered, entered * share])
        self.n = len(self.slats)

    def remains(self, steps, n):
        """The part of a slat that is left after some steps."""
        return (1 - self.leak * self.dt) ** steps if self.exponential else 1 - self.leak * steps / n

    def content(self):
        return sum(amount for _, amount in self.slats)

    def step(self, inflow, length=None):
        """Moves on by a step; returns outflow and leak as rates."""
        leaked = 0.0
        for slat in self.slats:
            lost = slat[1] * self.leak * self.dt if self.exponential else slat[0] * self.leak / self.n
            slat[1] -= lost
            leaked += lost
        off = self.slats.pop(0)[1] if self.slats else 0.0
        place = round((length or self.n * self.dt) / self.dt) - 1
        while len(self.slats) <= place:
            self.slats.append([0.0, 0.0])
        self.slats[place][0] += inflow * self.dt
        self.slats[place][1] += inflow * self.dt
        return off / self.dt, leaked / self.dt

    def run(self, times, inflow, length=lambda t: None, moves=lambda t: True):
        """Content, inflow, outflow and leak at each time."""
        rows = []
        for t in times:
            content = self.content()
            coming = inflow(t) if moves(t) else 0.0
            going, leaked = self.step(coming, length(t)) if moves(t) else (0.0, 0.0)
            rows.append([content, coming, going, leaked])
        return rows


def write_conveyor(model, times, rows, leak=False):
    columns = {"belt": column(rows, 0), "coming": column(rows, 1), "going": column(rows, 2)}
    write_columns(model, times, columns | ({"spoilt": column(rows, 3)} if leak else {}))


def conveyors():
    times = grid(0, 10, 0.5)
    rows = Conveyor(0.5, 3, 60).run(times, lambda t: 10 + t)
    write_conveyor("xmile/conveyors/transit", times, rows)
    times = grid(0, 8, 0.5)
    coming = lambda t: 20 if t < 4 else 5
    write_conveyor("xmile/conveyors/linear_leak", times, Conveyor(0.5, 3, 0, 0.3).run(times, coming), True)
    write_conveyor("xmile/conveyors/exponential_leak", times, Conveyor(0.5, 3, 0, 0.3, True).run(times, coming), True)
    # isee: conveyor = transit time * inflow - (slats - 1) * leakage * DT / 2, outflow = (1 - fraction) * inflow
    write(
        "xmile/conveyors/leak_in_steady_state",
        grid(0, 6, 0.25),
        belt=4 * 100 - (16 - 1) * 20 * 0.25 / 2,
        going=80,
        spoilt=20,
    )
    # Four steps of transit and room for 25: 10, 10 and 5 get on, then none until the first 10 are off.
    write(
        "xmile/conveyors/capacity",
        grid(0, 8, 1),
        full=[0, 10, 20, 25, 25, 25, 25, 25, 25],
        coming=[10, 10, 5, 0, 10, 10, 5, 0, 10],
        going=[0, 0, 0, 0, 10, 10, 5, 0, 10],
        limited=[0, 6, 12, 18, 24, 24, 24, 24, 24],
        entering=6,
        leaving=[0, 0, 0, 0, 6, 6, 6, 6, 6],
    )
    times = grid(0, 10, 1)
    rows = Conveyor(1, 3).run(times, lambda t: t + 1, moves=lambda t: not 4 <= t < 6)
    write_conveyor("xmile/conveyors/arrest", times, rows)
    rows = Conveyor(1, 2).run(times, lambda t: 10, length=lambda t: 2 if t < 4 else 4)
    write_conveyor("xmile/conveyors/transit_time_that_changes", times, rows)


def queues():
    # 6 arrive in each of the first four steps, 4 board.
    write(
        "xmile/queues/into_a_conveyor",
        grid(0, 10, 1),
        line=[0, 2, 4, 6, 8, 4, 0, 0, 0, 0, 0],
        boarding=[4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0],
        ferry=[0, 4, 8, 8, 8, 8, 8, 4, 0, 0, 0],
        landing=[0, 0, 4, 4, 4, 4, 4, 4, 0, 0, 0],
    )
    write(
        "xmile/queues/overflow",
        grid(0, 8, 1),
        line=0,
        boarding=4,
        turned_away=2,
        ferry=[0, 4, 8, 8, 8, 8, 8, 8, 8],
        landing=[0, 0, 4, 4, 4, 4, 4, 4, 4],
    )


def rest():
    # 8 in each step: 48 at 6, 56 at 7, where the run ends.
    write("xmile/events/stop", grid(0, 7, 1), level=lambda t: 8 * t)
    write("xmile/units/grammar", grid(0, 3, 1), inhabitants=lambda t: 100 * 1.02**t, births=lambda t: 2 * 1.02**t)
    write_columns(
        "xmile/includes/macros_and_dimensions",
        grid(0, 2, 1),
        {"rate[north]": 6, "rate[south]": 12, "count": 2},
    )
    write("xmile/data/import", grid(0, 2, 1), people=lambda t: 40 * 1.25**t, birth__rate=0.25)
    write("xmile/dialect/foreign_vocabulary", grid(0, 2, 1), a=lambda t: t)
    write(
        "xmile/dialect/stella_functions",
        grid(1, 4, 0.5),
        divided=lambda t: (t / (t - 2) if t != 2 else 0) + 8,
        arrangements=math.factorial(5) + 1000 * math.perm(5, 3) + 1000000 * math.comb(5, 3),
        square=lambda t: t * t,
        earlier=lambda t: -1 if t < 2 else (t - 1) ** 2,
        kept=lambda t: 0 if t < 3 else 4,
        older__names=62,
        step=lambda t: 10 if t >= 2 else 0,
        size=lambda t: 11 if t >= 2 else 1,
    )


# --- Vensim -----------------------------------------------------------------------------------------------------------

NOT_AVAILABLE = -(2.0**109)


def truncated(a, b):
    return math.fmod(a, b)


def vensim_functions():
    write(
        "vensim/operators",
        grid(0, 4, 1),
        minus__after__power=-4,
        quotient=5,
        difference=3,
        both=[0, 0, 1, 0, 0],
        either=[1, 0, 0, 0, 1],
        neither=[0, 1, 1, 1, 0],
        unequal=[10, 10, 20, 10, 10],
        at__most=[10, 10, 10, 20, 20],
        not__available=1,
        missing=NOT_AVAILABLE,
        continued=7,
        comment=3,
    )
    write(
        "vensim/mathematics",
        grid(0, 8, 1),
        absolute=lambda t: abs(t - 3.5),
        arc__cosine=lambda t: math.acos((t - 4) / 4),
        arc__sine=lambda t: math.asin((t - 4) / 4),
        arc__tangent=lambda t: math.atan(t - 4),
        cosine=math.cos,
        hyperbolic__cosine=lambda t: math.cosh((t - 4) / 2),
        exponential=lambda t: math.exp((t - 4) / 2),
        whole=lambda t: math.trunc((t - 4) / 3),
        natural__logarithm=lambda t: math.log(t + 0.5),
        logarithm=lambda t: math.log(t + 0.5, 3),
        larger=lambda t: max(t, 3.5),
        smaller=lambda t: min(t, 3.5),
        rest=lambda t: truncated(t - 4, 3),
        raised=lambda t: t**1.5,
        rounded__to__halves=lambda t: math.trunc((t - 4) / 3 / 0.5) * 0.5,
        sine=math.sin,
        hyperbolic__sine=lambda t: math.sinh((t - 4) / 2),
        root=math.sqrt,
        tangent=math.tan,
        hyperbolic__tangent=lambda t: math.tanh((t - 4) / 2),
        or__nine=lambda t: 9 if t == 4 else 6 / (t - 4),
        or__zero=lambda t: 0 if t == 4 else 6 / (t - 4),
        log__gamma=lambda t: math.lgamma(t + 0.5),
    )
    write(
        "vensim/test_inputs",
        grid(0, 8, 0.25),
        one__pulse=lambda t: 1 if 2 <= t < 3 else 0,
        narrow__pulse=lambda t: 1 if t == 2 else 0,
        train=lambda t: 1 if 1 <= t < 6 and (t - 1) % 2 < 0.5 else 0,
        slope=lambda t: 0.5 * (min(max(t, 2), 5) - 2),
        jump=lambda t: 5 if t >= 2.5 else 0,
        collected=lambda t: 0.25 if t > 2 else 0,
    )
    times = grid(0, 12, 0.25)
    jump = lambda t: 1.0 + (2 if t >= 2 else 0)
    slow = lambda t: 1 + 0.1 * t
    growth = trend(times, slow, 5)
    write(
        "vensim/delays",
        times,
        fixed=pipeline(times, slow, 3, 7),
        fixed__rounds=pipeline(times, slow, 3, 7),
        first=material_delay(times, jump, 4),
        first__initial=material_delay(times, jump, 4, 1, 2),
        third=material_delay(times, jump, 4, 3),
        third__initial=material_delay(times, jump, 4, 3, 2),
        fifth=material_delay(times, jump, 4, 5, 2),
        smoothed=smooth(times, jump, 4),
        smoothed__initial=smooth(times, jump, 4, 1, 2),
        smoothed__third=smooth(times, jump, 4, 3),
        smoothed__third__initial=smooth(times, jump, 4, 3, 2),
        smoothed__fifth=smooth(times, jump, 4, 5, 2),
        growth=trend(times, slow, 5, 0.2),
        outlook=[slow(t) * (1 + g * 4) for t, g in zip(times, growth)],
    )
    xs, ys = [0, 2, 4], [0, 4, 6]
    write(
        "vensim/lookups",
        grid(0, 6, 0.5),
        jumped=lambda t: (t + 0.25) / 2 if t + 0.25 < 2 else min(9, 5 + (t + 0.25 - 2)),
        called=lambda t: lookup(xs, ys, t - 1),
        in__place=lambda t: lookup(xs, ys, t - 1),
        forward=lambda t: next((y for x, y in zip(xs, ys) if x >= t - 1), 6),
        backward=lambda t: lookup(xs, ys, t - 1, "discrete"),
        extrapolated=lambda t: lookup(xs, ys, t - 1, "extrapolate"),
        inverted=lambda t: lookup(ys, xs, t),
        area=lambda t: t * t if t <= 2 else 4 + 4 * (min(t, 4) - 2) + (min(t, 4) - 2) ** 2 / 2,
    )
    write("vensim/sampling", grid(0, 8, 1), sampled=[9] + [math.sin(1)] * 3 + [math.sin(4)] * 3 + [math.sin(7)] * 2)
    # Vensim reference manual, NPV: the sum of the stream so far and in this step, discounted as 1 / (1 + rate * DT) a step.
    times = grid(0, 4, 0.5)
    state = euler(times, [1, 5], lambda t, x: [-x[0] * 0.1 / 1.05, 100 * x[0]])
    write("vensim/finance", times, value=[(total + 100 * 0.5 * factor) * 2 for factor, total in state])


def draws():
    # Streams are ours, so that what holds for all of them is written down. The model's bounds are five standard errors.
    held = {"in bounds": 1, "means are near": 1}
    write_columns("vensim/random", [0.0, 1.0, 2500.0, 5000.0], held)


def vensim_arrays():
    rates = dict(zip(REGIONS, (1, 2, 3)))
    table = {(r, f"A{k}"): 10 * i + k for i, r in enumerate(REGIONS, 1) for k in (1, 2, 3)}
    write_columns(
        "vensim/subscripts",
        grid(0, 2, 1),
        over("rate", rates)
        | over("table", table)
        | over("all but one", {"north": 50, "south": 5, "west": 5})
        | over("of coast", {"south": 20, "west": 30})
        | over("by twin", {r: v + 1 for r, v in rates.items()})
        | over("by mapping", {"north": 7, "south": 8, "west": 8})
        | over("number", {"north": 100, "south": 200, "west": 300})
        | over("of row", {r: sum(v for (a, _), v in table.items() if a == r) for r in REGIONS})
        | over("stock", {r: [v * t for t in range(3)] for r, v in rates.items()})
        | {
            "of all": sum(table.values()),
            "largest": 31,
            "smallest": 2,
            "product": 6,
            "count": 3,
            "weighted": 12 + 2 * 22 + 3 * 32,
            "one": 23,
        },
    )
    values = [30, 10, 40, 20]
    order = sorted(range(4), key=lambda i: values[i])
    places = lambda numbers: {f"P{i + 1}": x for i, x in enumerate(numbers)}
    write_columns(
        "vensim/vectors",
        grid(0, 1, 1),
        over("ascending", places(order))
        | over("descending", places(list(reversed(order))))
        | over("ranked", places([order.index(i) + 1 for i in range(4)]))
        | over("ordered", places(sorted(values)))
        | over("mapped", places([20, 40, 10, 30]))
        | over("inverse", {("S1", "T1"): 0.6, ("S1", "T2"): -0.7, ("S2", "T1"): -0.2, ("S2", "T2"): 0.4})
        | {"sum of chosen": 70, "largest of chosen": 40},
    )
    buyers = lambda numbers: {f"B{i + 1}": x for i, x in enumerate(numbers)}
    write_columns(
        "vensim/allocation",
        grid(0, 1, 1),
        over("enough", buyers([4, 6, 10]))
        | over("scarce", buyers([4, 3, 0]))
        | over("equal", buyers([2, 3, 5]))
        | {"sum of scarce": 7},
    )


def vensim_structure():
    times = grid(2, 6, 1)
    started = [82 + i for i in range(5)]
    write(
        "vensim/initial_values",
        times,
        first=5,
        second=lambda t: 10 * t + 1,
        started=started,
        other=[164 + sum(started[:i]) / 10 for i in range(5)],
        again=246,
    )
    write(
        "vensim/macros",
        grid(0, 4, 1),
        first=7,
        once=[10, 12, 14, 16, 18],
        again=[0, 0, 1, 3, 6],
        sum=lambda t: 4 * t,
        gap=lambda t: t - 3,
        use__of__gap=lambda t: 2 * (t - 3),
    )
    write("vensim/save_times", grid(0, 3, 0.5), level=lambda t: t, saveper=0.5, time__step=0.1)
    times = grid(0, 4, 0.5)
    motion = rk4(times, [100, 1, 0], lambda t, x: [-x[0] / 3, x[2], -x[1]])
    write(
        "vensim/runge_kutta",
        times,
        amount=column(motion, 0),
        position=column(motion, 1),
        velocity=column(motion, 2),
    )
    write_columns(
        "vensim/names",
        grid(0, 1, 1),
        {"same": 4, '"in quotes, with = signs"': 3, "use": 6, "\u4eba\u53e3": 7, "gr\u00f6\u00dfe": 8},
    )
    write("vensim/statements", grid(0, 2, 1), constant=4, extra=8, never__below=lambda t: t)
    xs, ys = [0, 2, 4], [10, 30, 20]
    write(
        "vensim/data",
        grid(0, 4, 0.5),
        **{"scalar": 12.5, "row[north]": 3, "row[south]": 4},
        linear=lambda t: lookup(xs, ys, t),
        held=lambda t: lookup(xs, ys, t, "discrete"),
        ahead=lambda t: next(y for x, y in zip(xs, ys) if x >= t),
        called=lambda t: lookup(xs, ys, t / 2),
    )


def differences():
    times = grid(-4, 4, 1)
    write(
        "differences/rounding_vensim",
        times,
        whole=lambda t: math.trunc(t / 2),
        rest=lambda t: truncated(t, 3),
    )
    write(
        "differences/rounding_xmile",
        times,
        whole=lambda t: math.floor(t / 2),
        rest=lambda t: t - 3 * math.floor(t / 3),
    )
    times = grid(0, 4, 0.5)
    write(
        "differences/pulse_vensim",
        times,
        a__pulse=lambda t: 1 if 1 <= t < 3 else 0,
        collected=lambda t: min(max(t - 1, 0), 2),
    )
    write(
        "differences/pulse_xmile",
        times,
        a_pulse=lambda t: 2 if t == 2 else 0,
        collected=lambda t: 1 if t > 2 else 0,
    )
    times = grid(0, 6, 1)
    late = material_delay(times, lambda t: 10, 6, 3, 1)
    write("differences/delay_order_vensim", times, late=late)
    write("differences/delay_order_xmile", times, late=late)
    write("differences/ramp_vensim", grid(0, 4, 1), level=lambda t: t * (t - 1) / 2)
    write("differences/ramp_xmile", grid(0, 4, 1), level=lambda t: t * t / 2)


if __name__ == "__main__":
    for part in (
        builtins,
        operators,
        integration,
        graphical,
        limits,
        arrays,
        structure,
        conveyors,
        queues,
        rest,
        vensim_functions,
        draws,
        vensim_arrays,
        vensim_structure,
        differences,
    ):
        part()
