/** Data that Vensim models take from other files: spreadsheets, delimited texts and exported runs. */
@NullMarked
package haihe.model.io.internal.vensim.data;

import org.jspecify.annotations.NullMarked;
