/**
 * Closed set of words and letters for gender in several languages. One letter alone is weak: both sides must occur or the name say it.
 */
import type { Detector } from "./detector.ts";

const words: ReadonlySet<string> = new Set(
  "m f w d x u male female man woman other diverse unknown nonbinary non-binary h homme femme mann frau männlich weiblich divers hombre mujer masculino femenino feminino maschio femmina uomo donna v man vrouw mand kvinne kvinna kvinde mężczyzna kobieta k masculin féminin".split(
    " ",
  ),
);

export const genderWord: Detector = {
  name: "gender-word",
  category: "gender",
  aspect: null,
  plural: "words for gender",
  minimumShare: 0.95,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => words.has(value.toLowerCase()),
};
