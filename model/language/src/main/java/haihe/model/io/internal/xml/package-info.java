/**
 * Reading XML as it is found in model files: safely, with the exact place of everything, and with warnings where other
 * readers give up.
 *
 * <p>Start reading at {@link haihe.model.io.internal.xml.XmlParser}.
 */
@NullMarked
package haihe.model.io.internal.xml;

import org.jspecify.annotations.NullMarked;
