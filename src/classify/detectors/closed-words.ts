/** Facts about persons that are told by few words: marital status, form of address, blood group. Weak each: the name or the table says the same. */
import type { Detector } from "./detector.ts";

const maritalWords: ReadonlySet<string> = new Set(
  (
    "single|married|divorced|widowed|widow|widower|separated|engaged|cohabiting|civil partnership|domestic partnership|partnered|never married|" +
    "célibataire|celibataire|marié|mariée|marie|marié(e)|divorcé|divorcée|divorcé(e)|divorce|veuf|veuve|veuf(ve)|pacsé|pacsée|pacsé(e)|concubinage|séparé|séparée|séparé(e)|union libre|" +
    "ledig|verheiratet|geschieden|verwitwet|getrennt|getrennt lebend|eingetragene lebenspartnerschaft|verpartnert|" +
    "soltero|soltera|soltero/a|casado|casada|casado/a|divorciado|divorciada|divorciado/a|viudo|viuda|viudo/a|separado|separada|pareja de hecho|unión libre|" +
    "celibe|nubile|coniugato|coniugata|coniugato/a|sposato|sposata|divorziato|divorziata|divorziato/a|vedovo|vedova|vedovo/a|separato|separata|unito civilmente|libero|" +
    "ongehuwd|gehuwd|gescheiden|weduwe|weduwnaar|samenwonend|geregistreerd partnerschap|alleenstaand|" +
    "solteiro|solteira|solteiro(a)|casado(a)|divorciado(a)|viúvo|viúva|viúvo(a)|viuvo|viuva|união estável|uniao estavel|união de facto|" +
    "ugift|gift|skilt|separert|enke|enkemann|enke eller enkemann|samboer|registrert partner|gjenlevende partner|" +
    "kawaler|panna|żonaty|zonaty|zamężna|zamezna|rozwiedziony|rozwiedziona|wdowiec|wdowa|wolny|w separacji|" +
    "skild|frånskild|änka|änkling|änka/änkling|sambo|fraskilt|enkemand|samlevende|separeret"
  ).split("|"),
);

export const maritalWord: Detector = {
  name: "marital-word",
  limits: { digits: [0, 0], length: [4, 40] },
  category: "marital_status",
  aspect: null,
  plural: "words for marital status",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0.01,
  least: { context: "person", matched: 3 },
  test: (value) => maritalWords.has(value.toLowerCase()),
};

const forms: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx m mme mlle monsieur madame mademoiselle herr frau hr fr fräulein sr sra srta señor señora señorita sig sigra " +
    "signor signora signorina dott dottssa dhr mevr mevrouw heer mw sr(a) senhor senhora pan pani fru frøken fröken"
  ).split(" "),
);

export const civilityWord: Detector = {
  name: "civility-word",
  limits: { digits: [0, 0], length: [1, 14] },
  category: "civility",
  aspect: null,
  plural: "forms of address",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.01,
  least: { context: "person", matched: 2 },
  test: (value) => forms.has(value.toLowerCase().replaceAll(".", "")),
};

/** ABO and rhesus, with signs or words; school marks know no AB and no O. */
export const bloodGroup: Detector = {
  name: "blood-group",
  limits: { length: [2, 14] },
  category: "health",
  aspect: null,
  plural: "blood groups",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.05,
  least: { context: "person", matched: 5 },
  test: (value) => /^(?:A|B|AB|O|0)(?: ?(?:Rh ?)?(?:[+\-−]|pos(?:itive?)?|neg(?:ative?)?))$/i.test(value),
};

/** ICD-10 codes: letter, two digits, up to four characters behind a point. Codes of other kinds look alike. */
export const diagnosisCode: Detector = {
  name: "diagnosis-code",
  limits: { digits: [1, 7], length: [3, 8] },
  category: "health",
  aspect: null,
  plural: "ICD-10 codes",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.3,
  least: { context: "health", matched: 3 },
  test: (value) => /^[A-TV-Z]\d[0-9AB](?:\.[0-9A-TV-Z]{1,4})?$/.test(value),
};
