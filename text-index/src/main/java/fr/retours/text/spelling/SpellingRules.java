package fr.retours.text.spelling;

import fr.retours.text.FrenchDictionary;

/**
 * Which words may be taken for misspelt.
 *
 * @param dictionary of words that are no mistakes, also where no recap holds them
 */
public record SpellingRules(TypoTolerance typos, FrenchDictionary dictionary) {}
