/**
 * Takes documents and web pages apart in a process of its own, which is killed when a file does it harm: the libraries that
 * do it meet whatever somebody put into a file.
 */
@NullMarked
package fr.retours.corpus.parser;

import org.jspecify.annotations.NullMarked;
