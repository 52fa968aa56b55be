/**
 * Closed set of words and letters for gender in several languages. One letter alone is weak: both sides must occur or the name say it.
 */
import type { Detector } from "./detector.ts";

const words: ReadonlySet<string> = new Set(
  "m f w d x u male female man woman boy girl other diverse unknown nonbinary non-binary h homme femme garçon fille masculin féminin mann frau männlich weiblich divers junge mädchen hombre mujer varón masculino femenino feminino v maschio femmina uomo donna altro vrouw mannelijk vrouwelijk onbekend homem mulher outro mand kvinne kvinna kvinde gutt jente flicka pojke okänt mężczyzna kobieta k męska żeńska mężczyźni nainen mies muž žena".split(
    " ",
  ),
);

export const genderWord: Detector = {
  name: "gender-word",
  limits: { digits: [0, 0], length: [1, 12] },
  category: "gender",
  aspect: null,
  plural: "words for gender",
  minimumShare: 0.95,
  decidesAlone: false,
  randomPassRate: 0.1,
  least: { context: "person", matched: 2 },
  test: (value) => words.has(value.toLowerCase()),
};
