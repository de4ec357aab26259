/**
 * Names matched to ids, by the Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group, which
 * OpenRefine and others speak.
 */
@NullMarked
package fr.retours.api.reconcile;

import org.jspecify.annotations.NullMarked;
