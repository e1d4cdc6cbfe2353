package haihe.engine;

/** Makes the runs of an ensemble one by one. */
final class ScalarRuns implements EnsembleWorker.Batch {

    private final EnsemblePlan plan;
    private final double[] constants;

    ScalarRuns(EnsemblePlan plan) {
        this.plan = plan;
        this.constants = new double[plan.constants()];
    }

    @Override
    public void run(long first, int count, Draft draft, Outcomes outcomes) {
        for (long number = first; number < first + count; number++) {
            outcomes.accept(run(number, draft));
        }
    }

    /** One run. */
    EnsembleRun run(long number, Draft draft) {
        long created = System.nanoTime();
        plan.fill(number, draft, constants);
        Plan own = plan.planOf(number, plan.seed(number, draft), constants);
        return new Single(number, new WholeRun(plan.compiled(), own, RunListener.NONE).run(created));
    }

    private record Single(long number, Run run) implements EnsembleRun {
        @Override
        public boolean isSuccess() {
            return run.status().isSuccess();
        }

        @Override
        public RunStatus status() {
            return run.status();
        }

        @Override
        public RunStatistics statistics() {
            return run.statistics();
        }

        @Override
        public int rows() {
            return run.trajectory().size();
        }

        @Override
        public double time(int row) {
            return run.trajectory().time(row);
        }

        @Override
        public double value(int row, int column) {
            return run.trajectory().value(row, column);
        }
    }
}
