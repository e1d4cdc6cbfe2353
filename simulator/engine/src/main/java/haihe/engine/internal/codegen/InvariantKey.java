package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import org.jspecify.annotations.Nullable;

/**
 * What nodes with the same value in a turn of a loop have in common, as far as it can be known at once: loads their
 * address, others that they are the same object.
 */
record InvariantKey(@Nullable Address address, @Nullable Node node) {

    static InvariantKey of(Node node) {
        return node instanceof Node.Load load ? new InvariantKey(load.address(), null) : new InvariantKey(null, node);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InvariantKey key
                && key.node == node
                && (address == null ? key.address == null : address.equals(key.address));
    }

    @Override
    public int hashCode() {
        return address == null ? System.identityHashCode(node) : address.hashCode();
    }
}
