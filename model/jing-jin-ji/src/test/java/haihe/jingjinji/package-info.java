/** Tests of the region model: it reads without a complaint, reproduces history, balances, and responds to policy. */
@NullMarked
package haihe.jingjinji;

import org.jspecify.annotations.NullMarked;
