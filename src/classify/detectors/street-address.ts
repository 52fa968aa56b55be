/**
 * Street with a number: digits and the word for street of a locale, in this or the other order.
 * Random pass: none of codes; false friends: places and sites, so the table counts too.
 */
import type { Detector } from "./detector.ts";

const words =
  /(?:^|[\s,\d])(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|court|rue|chemin|all[ée]e|impasse|quai|calle|avenida|avda\.?|plaza|paseo|via|viale|piazza|corso|rua|travessa|ul\.|ulica|al\.)(?=$|[\s,.])|(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|straat|laan|plein|gracht|gata|gate|gaten|veien|vei|v[äæ]gen|gatan|vej|katu|tie)\s+\d/iu;

export const streetAddress: Detector = {
  name: "street-address",
  limits: { digits: [1, 60], length: [4, 120] },
  category: "postal_address",
  aspect: "street",
  plural: "street addresses",
  minimumShare: 0.4,
  decidesAlone: true,
  randomPassRate: 0.001,
  test: (value) => value.length <= 120 && /\d/.test(value) && words.test(value),
};
