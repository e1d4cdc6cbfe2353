package haihe.model.io.internal.xmile;

/**
 * What stocks and flows are like unless they say otherwise (XMILE 1.0, sections 2.7 and 3.6).
 *
 * @param nonNegativeStocks whether stocks cannot fall below zero
 * @param nonNegativeFlows whether flows cannot turn round
 */
record Behavior(boolean nonNegativeStocks, boolean nonNegativeFlows) {

    /** Nothing is held at zero. */
    static final Behavior NONE = new Behavior(false, false);

    /** What the behaviour of a file or model changes in that of what is around it. */
    Behavior with(Tag owner) {
        return owner.child("behavior").map(this::changed).orElse(this);
    }

    /** What a behaviour changes in this one. */
    Behavior changed(Tag behavior) {
        boolean stocks = nonNegative(behavior, nonNegativeStocks);
        boolean flows = nonNegative(behavior, nonNegativeFlows);
        for (Tag kind : behavior.children("stock")) {
            stocks = nonNegative(kind, stocks);
        }
        for (Tag kind : behavior.children("flow")) {
            flows = nonNegative(kind, flows);
        }
        return new Behavior(stocks, flows);
    }

    /** What an element says, or else what holds around it. */
    static boolean nonNegative(Tag element, boolean otherwise) {
        return element.child("non_negative").isPresent() ? element.isOn("non_negative") : otherwise;
    }
}
