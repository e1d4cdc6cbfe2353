package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the derivatives of slots are: for each slot of a region, one slot for each direction, side by side. So the
 * elements of an array have theirs one after the other, as far apart as the elements times the number of directions.
 *
 * @param directions how many derivatives each slot has
 * @param regions the slots that have derivatives
 */
record TangentSpace(int directions, List<Region> regions) {

    TangentSpace {
        regions = List.copyOf(regions);
    }

    /**
     * Slots that follow each other, and the first of the slots of their derivatives.
     *
     * @param first the first slot
     * @param count the number of slots
     * @param tangents the slot of the first derivative of the first slot
     */
    record Region(int first, int count, int tangents) {

        boolean holds(int slot) {
            return slot >= first && slot < first + count;
        }
    }

    /** The first slot that is behind all derivatives and not before another one. */
    int end(int other) {
        return regions.stream()
                .mapToInt(region -> region.tangents() + region.count() * directions)
                .reduce(other, Math::max);
    }

    /** The slot of the derivative of a slot along the first direction; the other directions follow. */
    int of(int slot) {
        for (Region region : regions) {
            if (region.holds(slot)) {
                return region.tangents() + (slot - region.first()) * directions;
            }
        }
        throw new IllegalArgumentException("slot " + slot + " has no derivatives");
    }

    /**
     * The address of the derivatives of an address.
     *
     * @param loop the loop over directions; not looked at if there is one direction only
     */
    Address of(Address address, int loop) {
        return spread(of(address.base()), address.terms(), loop);
    }

    /** An address that counts in slots, made to count in groups of directions. */
    Address spread(int base, List<Address.Term> terms, int loop) {
        List<Address.Term> spread = new ArrayList<>();
        for (Address.Term term : terms) {
            spread.add(new Address.Term(term.loop(), term.stride() * directions));
        }
        if (directions > 1) {
            spread.add(new Address.Term(loop, 1));
        }
        return new Address(base, spread);
    }
}
