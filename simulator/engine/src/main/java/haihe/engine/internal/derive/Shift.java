package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes room in a layout for derivatives: behind the constants for theirs and for the seeds of initial values, behind the
 * stocks for stocks that are their derivatives, and so for rates and everything else.
 *
 * @param from the layout without derivatives
 * @param directions how many derivatives each slot gets
 * @param initials whether initial values are among the seeds
 */
record Shift(Layout from, int directions, boolean initials) {

    /** Slots stay where they are. */
    static Shift none(Layout layout) {
        return new Shift(layout, 0, false);
    }

    /** The layout with derivatives. */
    Layout to() {
        int seeds = initials ? from.stocks() * directions : 0;
        return new Layout(
                from.constants() * (1 + directions) + seeds,
                from.stocks() * (1 + directions),
                from.others() * (1 + directions));
    }

    /** The new place of a slot. */
    int of(int slot) {
        Layout to = to();
        if (slot < from.firstStock()) {
            return slot;
        }
        if (slot < from.firstRate()) {
            return slot - from.firstStock() + to.firstStock();
        }
        return slot < from.firstOther()
                ? slot - from.firstRate() + to.firstRate()
                : slot - from.firstOther() + to.firstOther();
    }

    /** The program with its slots in their new places. */
    Program move(Program program) {
        UnaryOperator<Address> slots = address -> new Address(of(address.base()), address.terms());
        Rewriting rewriting = Rewriting.ofSlots(slots);
        return new Program(
                to(),
                rewriting.all(program.initial()),
                rewriting.all(program.run()),
                rewriting.all(program.step()),
                rewriting.all(program.evaluate()),
                rewriting.all(program.sample()),
                program.tables(),
                program.histories(),
                program.stores(),
                program.columns().stream()
                        .map(column -> new Program.Column(column.name(), of(column.slot())))
                        .toList(),
                moved(program.watched()));
    }

    private SlotSet moved(SlotSet slots) {
        return slots.isAll()
                ? slots
                : SlotSet.of(
                        slots.below(from.size()).stream().map(this::of).boxed().toList());
    }

    /** The first of the seeds of initial values. */
    int initialSeeds() {
        return Layout.CLOCK + from.constants() * (1 + directions);
    }

    /** An address that stands for the seeds of the initial values of stocks at an address of the new layout. */
    Address initialSeed(Address stock) {
        return new Address(stock.base() - to().firstStock() - from.stocks(), stock.terms());
    }

    /** Whether a slot of the new layout is a stock that is no derivative. */
    boolean isStock(int slot) {
        return slot >= to().firstStock() && slot < to().firstStock() + from.stocks();
    }

    /** Where derivatives are in the new layout. */
    TangentSpace space() {
        Layout to = to();
        List<TangentSpace.Region> regions = new ArrayList<>();
        regions.add(new TangentSpace.Region(Layout.CLOCK, from.constants(), from.firstStock()));
        regions.add(region(to.firstStock(), from.stocks()));
        regions.add(region(to.firstRate(), from.stocks()));
        regions.add(region(to.firstOther(), from.others()));
        if (initials) {
            regions.add(new TangentSpace.Region(-from.stocks(), from.stocks(), initialSeeds()));
        }
        return new TangentSpace(directions, regions);
    }

    private static TangentSpace.Region region(int first, int count) {
        return new TangentSpace.Region(first, count, first + count);
    }
}
