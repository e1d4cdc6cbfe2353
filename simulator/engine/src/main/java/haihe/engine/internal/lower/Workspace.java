package haihe.engine.internal.lower;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Variable;

/**
 * What all steps of lowering one model share.
 *
 * @param model the model
 * @param orders the orders of its delays
 * @param hidden the stocks of its delays
 * @param memory its slots
 * @param tables its tables
 * @param streams its random streams
 * @param cells the slots that its expressions use for themselves
 */
record Workspace(
        Model model,
        DelayOrders orders,
        HiddenStocks hidden,
        Memory memory,
        TableNumbers tables,
        Streams streams,
        Cells cells) {

    static Workspace of(Model model) {
        DelayOrders orders = new DelayOrders(model);
        HiddenStocks hidden = new HiddenStocks(model, orders);
        Memory memory = new Memory(model, hidden.count());
        return new Workspace(model, orders, hidden, memory, new TableNumbers(model), new Streams(model), new Cells());
    }

    /** Whether STEP, PULSE and RAMP stand still within a step. */
    boolean holdsTestInputs() {
        return model.semantics().testInputs() == Semantics.TestInputs.ALL_HELD;
    }

    /** The number of the first store of a container. */
    int storeOf(Name container) {
        int stores = 0;
        for (Variable variable : model.variables()) {
            if (variable.name().equals(container)) {
                return stores;
            }
            if (variable instanceof Variable.Stock stock && stock.container().isPresent()) {
                stores += stock.size();
            }
        }
        throw new IllegalStateException(container + " has no stores");
    }

    Variable variable(Name name) {
        return model.variable(name)
                .orElseThrow(() -> new IllegalStateException("the model has no variable called " + name));
    }
}
