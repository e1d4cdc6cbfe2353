/** Conveyors and queues at run time. Start reading at {@link haihe.engine.internal.store.Conveyor}. */
@NullMarked
package haihe.engine.internal.store;

import org.jspecify.annotations.NullMarked;
