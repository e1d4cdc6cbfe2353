package haihe.model.io.internal.xmile;

import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceContainer;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceOutlet;
import java.util.List;
import java.util.Optional;

/** Reads what makes a stock a conveyor or a queue, and a flow a leak or an overflow (XMILE 1.0, sections 4.2 and 4.3). */
final class ContainerReader {

    private final EquationReader equations;
    private final Numbers numbers;

    ContainerReader(Diagnostics problems, EquationReader equations) {
        this.equations = equations;
        this.numbers = new Numbers(problems);
    }

    /** The container that a stock is; empty for a plain one. */
    Optional<SourceContainer> container(Tag stock) {
        List<SourceNumber> content = content(stock);
        return stock.child("conveyor")
                .map(conveyor -> conveyor(conveyor, content))
                .or(() -> stock.child("queue").map(queue -> new SourceContainer.Queue(content, queue.span())));
    }

    /** Whether the stock's equation is a list of what it holds, part by part. */
    static boolean isListed(Tag stock) {
        boolean container =
                stock.child("conveyor").isPresent() || stock.child("queue").isPresent();
        return container && items(stock).size() > 1;
    }

    private static List<Passage> items(Tag stock) {
        return stock.child("eqn").map(Tag::content).map(EquationList::items).orElse(List.of());
    }

    private List<SourceNumber> content(Tag stock) {
        if (!isListed(stock)) {
            return List.of();
        }
        return items(stock).stream()
                .flatMap(item -> numbers.number(item).stream())
                .toList();
    }

    private SourceContainer conveyor(Tag conveyor, List<SourceNumber> content) {
        return new SourceContainer.Conveyor(
                equations.single(conveyor.child("len")),
                equations.single(conveyor.child("capacity")),
                equations.single(conveyor.child("in_limit")),
                equations.single(conveyor.child("sample")),
                equations.single(conveyor.child("arrest")),
                content,
                isOn(conveyor, "discrete"),
                isOn(conveyor, "batch_integrity"),
                isOn(conveyor, "one_at_a_time"),
                isOn(conveyor, "exponential_leak"),
                conveyor.span());
    }

    /** Options are attributes; older files write elements. Batches are taken one at a time unless told otherwise. */
    private static boolean isOn(Tag conveyor, String option) {
        boolean byDefault = option.equals("one_at_a_time");
        return conveyor.attribute(option)
                .map(value -> value.text().strip().equalsIgnoreCase("true"))
                .orElseGet(() -> conveyor.child(option).isPresent() ? conveyor.isOn(option) : byDefault);
    }

    /** What is special about a flow out of a conveyor or queue. */
    Optional<SourceOutlet> outlet(Tag flow) {
        Optional<Tag> leak = flow.child("leak");
        if (leak.isPresent()) {
            return Optional.of(new SourceOutlet.Leak(
                    equations.single(leak),
                    flow.isOn("leak_integers"),
                    zone(flow, leak.get(), "leak_start"),
                    zone(flow, leak.get(), "leak_end"),
                    leak.get().span()));
        }
        return flow.child("overflow").map(overflow -> new SourceOutlet.Overflow(overflow.span()));
    }

    private Optional<SourceNumber> zone(Tag flow, Tag leak, String name) {
        return leak.attribute(name)
                .or(() -> flow.attribute(name))
                .or(() -> flow.child(name).map(Tag::content))
                .flatMap(numbers::number);
    }
}
