@NullMarked
package haihe.cli;

import org.jspecify.annotations.NullMarked;
