/** The program that commits wait for. It starts without Maven, loads as little as it can, and knows nothing but the engine. */
@NullMarked
package io.l9.dora.commit;

import org.jspecify.annotations.NullMarked;
