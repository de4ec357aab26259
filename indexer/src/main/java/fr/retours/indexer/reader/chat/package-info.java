/** Language models that are asked over HTTP, by the chat completions that servers of models have in common. */
@NullMarked
package fr.retours.indexer.reader.chat;

import org.jspecify.annotations.NullMarked;
