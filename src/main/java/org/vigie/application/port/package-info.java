/** What the use cases need from outside, implemented by storage, templates, exchange and report. */
@NullMarked
package org.vigie.application.port;

import org.jspecify.annotations.NullMarked;
