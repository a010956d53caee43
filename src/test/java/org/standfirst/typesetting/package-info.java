@NullMarked
package org.standfirst.typesetting;

import org.jspecify.annotations.NullMarked;
