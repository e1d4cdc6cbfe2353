package haihe.engine.internal.program;

import java.util.List;

/** A step of a phase. */
public sealed interface Statement {

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** One case for every kind of statement. */
    interface Cases<R> {
        R assign(Assign statement);

        R loop(ForEach statement);

        R record(Record statement);

        R operate(Operate statement);

        R fill(Fill statement);
    }

    /** Stores a value in a slot. */
    record Assign(Address target, Node value) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assign(this);
        }
    }

    /** Runs statements for every turn of a loop. */
    record ForEach(LoopRange loop, List<Statement> body) implements Statement {
        public ForEach {
            body = List.copyOf(body);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loop(this);
        }
    }

    /** Records the current value of a fixed delay's input at the current time in a history. */
    record Record(Address history, Node value) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.record(this);
        }
    }

    /** Fills a store, or lets it go on by one step. */
    record Operate(Operation operation, Address store) implements Statement {
        /** What to do with a store, named like the method of {@link Store}. */
        public enum Operation {
            FILL,
            ADVANCE
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operate(this);
        }
    }

    /**
     * Computes an array from arrays.
     *
     * @param function what is computed
     * @param target the slot of the first element of the result; the others follow, then {@link ArrayFunction#scratch}
     *     slots that the function may use
     * @param arrays the slot of the first element of each array; the others follow
     * @param sizes the number of elements of the arrays, one for each operand of the function
     * @param parameters numbers
     */
    record Fill(
            ArrayFunction function, Address target, List<Address> arrays, List<Integer> sizes, List<Node> parameters)
            implements Statement {
        public Fill {
            arrays = List.copyOf(arrays);
            sizes = List.copyOf(sizes);
            parameters = List.copyOf(parameters);
            if (arrays.size() != function.arrays()
                    || sizes.size() != function.operands()
                    || parameters.size() != function.parameters()) {
                throw new IllegalArgumentException("not the arguments of " + function);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fill(this);
        }
    }
}
