/** Classes that break house rules on purpose. */
package org.trackweave.search.offence;
