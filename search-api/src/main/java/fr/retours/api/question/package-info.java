/** Questions as forms: who is linked to whom and how, who was where with whom, who spoke for whom. */
@NullMarked
package fr.retours.api.question;

import org.jspecify.annotations.NullMarked;
