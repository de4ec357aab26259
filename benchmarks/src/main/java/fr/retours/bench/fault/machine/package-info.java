/** What faults need of the machine: its programs, and a connection that can be cut. */
@NullMarked
package fr.retours.bench.fault.machine;

import org.jspecify.annotations.NullMarked;
