/** The configuration of a server: checked whole before it starts, and shown. */
@NullMarked
package fr.retours.cli.config;

import org.jspecify.annotations.NullMarked;
