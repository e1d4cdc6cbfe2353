package haihe.engine;

import haihe.engine.internal.integrate.TimeGrid;
import java.util.List;

/**
 * A scenario made ready to run.
 *
 * @param method the method
 * @param grid the points of time
 * @param settings values of constants, in the order of setting
 * @param saved the columns to save
 */
record Plan(Scenario scenario, Method method, TimeGrid grid, List<Setting> settings, Selection saved) {}
