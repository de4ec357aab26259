package fr.retours.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchSoundTest {
    @ParameterizedTest(name = "{0} sounds like {1}")
    @CsvSource({
        "engelmann, engelman",
        "crepeaux, crepeau",
        "crepeaux, crepo",
        "gallois, galois",
        "gallois, galloit",
        "philippe, filipe",
        "mathieu, matieu",
        "thibault, tibo",
        "quentin, kantin",
        "schneider, shneider",
        "lefebvre, lefebvre",
        "andriot, andrio",
        "benhamou, benamou",
        "durand, durant",
        "meunier, meuniez",
        "hidalgo, idalgo",
        "geoffroy, jeoffroi",
        "guillaume, guillome",
        "christophe, kristof",
        "lemaitre, lemetre",
        "renaud, reno",
        "vincent, vinsan",
        "francois, fransois",
        "blanchet, blanche",
    })
    void soundsLike(String name, String byEar) {
        assertThat(FrenchSound.key(byEar)).isEqualTo(FrenchSound.key(name));
    }

    @ParameterizedTest(name = "{0} does not sound like {1}")
    @CsvSource({"martin, marton", "bernard, renard", "calame, calais", "dubois, dubos", "petit, petro", "garcia, gracia"
    })
    void soundsUnlike(String one, String other) {
        assertThat(FrenchSound.key(one)).isNotEqualTo(FrenchSound.key(other));
    }
}
