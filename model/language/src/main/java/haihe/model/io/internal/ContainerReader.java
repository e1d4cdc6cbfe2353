package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import haihe.model.source.SourceContainer;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceOutlet;
import java.util.List;
import java.util.Optional;

/** Reads what makes a stock a conveyor or queue, and what is special about flows that leave one. */
final class ContainerReader {

    /** The keys of a stock that this class reads. */
    static final List<String> STOCK = List.of("conveyor", "queue");

    /** The keys of a flow that this class reads. */
    static final List<String> FLOW = List.of("leak", "overflow");

    private static final List<String> CONVEYOR = List.of(
            "length",
            "capacity",
            "inflow-limit",
            "sample",
            "arrest",
            "content",
            "discrete",
            "batch-integrity",
            "one-at-a-time",
            "exponential-leak");
    private static final List<String> LEAK = List.of("fraction", "integers", "start", "end");

    private final Diagnostics problems;
    private final ArrayReader arrays;

    ContainerReader(Diagnostics problems, ArrayReader arrays) {
        this.problems = problems;
        this.arrays = arrays;
    }

    /** The container of a stock, if it is one. */
    Optional<SourceContainer> container(Settings stock) {
        Optional<SourceContainer> conveyor = stock.block("conveyor").map(this::conveyor);
        Optional<SourceContainer> queue = stock.value("queue").flatMap(value -> queue(stock, value));
        if (conveyor.isPresent() && queue.isPresent()) {
            problems.error(
                    Code.BAD_VALUE,
                    stock.spanOf("queue"),
                    "a stock is a conveyor or a queue, not both",
                    "keep one of the two");
        }
        return conveyor.or(() -> queue);
    }

    private SourceContainer conveyor(Settings block) {
        block.allowOnly(CONVEYOR);
        return new SourceContainer.Conveyor(
                arrays.equation(block, "length"),
                arrays.equation(block, "capacity"),
                arrays.equation(block, "inflow-limit"),
                arrays.equation(block, "sample"),
                arrays.equation(block, "arrest"),
                content(block),
                block.flag("discrete").orElse(false),
                block.flag("batch-integrity").orElse(false),
                block.flag("one-at-a-time").orElse(true),
                block.flag("exponential-leak").orElse(false),
                block.span());
    }

    private Optional<SourceContainer> queue(Settings stock, Setting value) {
        if (value instanceof Settings block) {
            block.allowOnly(List.of("content"));
            return Optional.of(new SourceContainer.Queue(content(block), block.span()));
        }
        return stock.flag("queue")
                .filter(wanted -> wanted)
                .map(wanted -> new SourceContainer.Queue(List.of(), value.span()));
    }

    private static List<SourceNumber> content(Settings block) {
        return block.items("content").stream()
                .flatMap(item -> block.asNumber(item).map(number -> new SourceNumber(number, item.span())).stream())
                .toList();
    }

    /** What is special about a flow, if anything is. */
    Optional<SourceOutlet> outlet(Settings flow) {
        Optional<SourceOutlet> leak = flow.block("leak").map(this::leak);
        Optional<SourceOutlet> overflow = flow.flag("overflow")
                .filter(wanted -> wanted)
                .map(wanted -> new SourceOutlet.Overflow(flow.spanOf("overflow")));
        return leak.or(() -> overflow);
    }

    private SourceOutlet leak(Settings block) {
        block.allowOnly(LEAK);
        return new SourceOutlet.Leak(
                arrays.equation(block, "fraction"),
                block.flag("integers").orElse(false),
                arrays.number(block, "start"),
                arrays.number(block, "end"),
                block.span());
    }
}
