package haihe.engine.internal.derive;

import haihe.engine.internal.program.Node;

/** The arguments of a function and its value, each computed once if a derivative needs it. */
final class Arguments {

    private final Node.Invoke call;
    private final Bindings bindings;

    Arguments(Node.Invoke call, Bindings bindings) {
        this.call = call;
        this.bindings = bindings;
    }

    /** An argument, counted from 0. */
    Node get(int argument) {
        return bindings.share(call.arguments().get(argument));
    }

    /** The value of the function. */
    Node value() {
        return bindings.share(call);
    }

    /** A number that several derivatives use. */
    Node share(Node node) {
        return bindings.share(node);
    }
}
