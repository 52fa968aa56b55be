/** How much a table looks like one of persons, messages, logs, health records or things. */
import { type Category, categories } from "../domain/category.ts";
import { shortForms } from "./abbreviations/short-forms.ts";
import {
  animalWords,
  healthWords,
  listTails,
  logWords,
  messageWords,
  neutralWords,
  personalRecordWords,
  personWords,
  secretTableWords,
  sessionTableWords,
  thingWords,
} from "./lexicon.ts";
import { factsOf } from "./name-windows.ts";
import { rulesOf } from "./phrase-index.ts";

/** Each 0 to 1. */
export interface TableContext {
  readonly person: number;
  readonly message: number;
  readonly log: number;
  readonly health: number;
  readonly thing: number;
  readonly session: number;
  readonly secret: number;
  /** Any word for a person in the name (`user_properties`): values by key are about that person. */
  readonly anyPerson: number;
  /** Rows belong to one person each: a column refers to a person (`patient_id`, `fk_elev`). */
  readonly owned: number;
  /** A list of what there is (`customer_groups`, `job_titles`), not of what persons have. */
  readonly isList: boolean;
  /** Categories that the name tells of (`employee_salaries`). */
  readonly facts: ReadonlySet<Category>;
  readonly isAnimal: boolean;
  /** The name is a fact and nothing else (`religions`): without a key to a person a list of what there is. */
  readonly isFact: boolean;
  /** Columns of an address stand in the table, and none for a province: `estado` is a part of a country there. */
  readonly hasPlaces: boolean;
  /** Several columns name persons. */
  readonly namesPersons: boolean;
  /** A description stands in the table: a title is that of a thing. */
  readonly describes: boolean;
  /** A street that is personal stands in the table: then the town beside it is as well. */
  readonly isAddressed: boolean;
  /** Words of the name: repeated in a column's name they add nothing. */
  readonly words: ReadonlySet<string>;
  /** Words of the name written together: the subject of a reference table. */
  readonly subject: string;
}

/** Categories that mark a person when several of them meet in one table. */
const marks: ReadonlySet<Category> = new Set([
  "person_name",
  "username",
  "email",
  "phone",
  "postal_address",
  "national_id",
  "birth_date",
  "gender",
  "password",
  "marital_status",
  "civility",
  "postal_code",
  "passport",
  "health_id",
  "nationality",
  "religion",
  "ethnicity",
  "sexual",
  "death_date",
  "family",
  "driver_license",
]);

/** Words of a table's name that say nothing about its rows. */
const plainTableWords: ReadonlySet<string> = new Set(
  "dane|dati|dados|datos|donnee|gegeven|daten|opplysning|oplysning|uppgift|tbl|tab|t|info|information|data|detail|record|master|header|line|list|stamm|kopf|posten|main|general|gen|base|basic|core|sys|ref|zz|xref|map|rel|relation|link|ext|extended|view|vw|v|mst|mstr|hdr|dtl|det|item|entry".split(
    "|",
  ),
);

/** Parties of a protocol, no persons: `oauth_clients`, `openid_providers`. */
const softwareParties: ReadonlySet<string> = new Set([
  "provider",
  "consumer",
  "client",
  "agent",
  "subscriber",
  "worker",
]);
const softwareWords: ReadonlySet<string> = new Set(
  "openid|oauth|oidc|api|ws|saml|sso|webhook|smtp|ftp|service|app|application|identity|auth|mail|sms|http|job|queue|cron".split(
    "|",
  ),
);

/** Romance languages put the kind first: `tipo_usuario`, `motivo_baja`. */
const romanceListHeads: ReadonlySet<string> = new Set(
  "tipo|motivo|grupo|categoria|clase|classe|nivel|type|motif|groupe|categorie|statut|gruppo|livello|stato|estado|causale|tipologia|modelo|perfil|situacao|rol|ruolo|typ|rodzaj|kategoria|rola|slownik|dict|lkp|lookup|ref|enum|cat|catalogo|dic".split(
    "|",
  ),
);

export function contextFromName(words: readonly string[]): TableContext {
  const grams = [...words, ...words.slice(1).map((word, i) => `${words[i] ?? ""}${word}`)];
  const has = (set: ReadonlySet<string>): boolean => grams.some((word) => set.has(word));
  const telling = words.filter(
    (word) => !plainTableWords.has(word) && !(neutralWords.has(word) && !personWords.has(word)) && !/^\d+$/.test(word),
  );
  const last = telling.at(-1) ?? "";
  const isHead = (set: ReadonlySet<string>): boolean => set.has(last) || set.has(`${telling.at(-2) ?? ""}${last}`);
  const isConsumer = softwareParties.has(last) && words.some((word) => softwareWords.has(word));
  const isOfKinds = telling.length > 1 && romanceListHeads.has(telling[0] ?? "") && !isFactName(telling);
  const isPersonHead = isHead(personWords) && !isConsumer && !isOfKinds;
  const isThing = (isHead(thingWords) || listTails.has(last) || isConsumer || isOfKinds) && !isPersonHead;
  const isList = (isThing && listTails.has(last)) || isOfKinds;
  return {
    person:
      isPersonHead && last === "account"
        ? 0.6
        : personFromName(has(personWords), isPersonHead, has(personalRecordWords), isThing),
    message: isHead(messageWords) ? 1 : has(messageWords) && !isThing ? 0.8 : 0,
    log: isHead(logWords) ? 0.9 : has(logWords) && !isThing ? 0.6 : 0,
    health: isHead(healthWords) ? 1 : has(healthWords) && !isThing ? 0.7 : 0,
    thing: isThing ? 1 : has(thingWords) ? 0.4 : 0,
    session: sessionTableWords.has(words.join("")) || isHead(sessionTableWords) ? 1 : 0,
    secret: isHead(secretTableWords) ? 1 : has(secretTableWords) ? 0.6 : 0,
    anyPerson: has(personWords) ? 1 : 0,
    owned: 0,
    isList,
    facts: factsOf(words),
    isFact: isFactName(telling),
    isAnimal: isHead(animalWords),
    hasPlaces: false,
    namesPersons: false,
    describes: false,
    isAddressed: false,
    words: new Set(words),
    subject: words.join(""),
  };
}

function isFactName(words: readonly string[]): boolean {
  return rulesOf(words.join("")).some(({ rule }) => {
    const label = categories[rule.category];
    return (rule.strength === "sure" || rule.strength === "likely") && (label === "quasi" || label === "special");
  });
}

function personFromName(has: boolean, isHead: boolean, isRecord: boolean, isThing: boolean): number {
  if (isHead) return 1;
  if (has && isRecord) return 0.9;
  if (has) return isThing ? 0.2 : 0.6;
  return isRecord && !isThing ? 0.5 : 0;
}

/** Those that organisations and places do not have. */
const ownMarks: ReadonlySet<Category> = new Set([
  "person_name",
  "username",
  "national_id",
  "birth_date",
  "gender",
  "password",
  "marital_status",
  "civility",
  "passport",
  "health_id",
]);

const keyWords: ReadonlySet<string> = new Set(
  "id|uuid|guid|fk|key|no|nr|num|number|ref|cod|code|codigo|codice|nummer|numero|numer|oid|nro|idx".split("|"),
);

/** Whether a column refers to a person: `patient_id`, `fk_elev`, `kundenr`. */
function refersToPerson(words: readonly string[]): boolean {
  const [only = ""] = words;
  if (words.length === 1 && isPersonKey(only)) return true;
  const rest = words.filter((word) => !keyWords.has(word));
  const last = rest.at(-1) ?? "";
  if (rest.length === words.length || rest.length > 2) return false;
  const person = personWords.has(last) ? last : (shortForms.get(last)?.[0] ?? "");
  return personWords.has(person) && !ownerWords.has(person);
}

/** A number of persons that is one word: `mieternr`, `personalnummer`. */
function isPersonKey(word: string): boolean {
  const stem = /^(.{2,}?)(?:s|n|en)?(?:nr|nummer|no|number)$/.exec(word)?.[1] ?? "";
  return personWords.has(stem) && !ownerWords.has(stem);
}

/** Who made or keeps a thing, rather than whom it is about. */
const ownerWords: ReadonlySet<string> = new Set(
  "user|owner|author|creator|account|actor|usuario|usager|utilisateur|benutzer|utente|gebruiker|bruker|bruger|anvandare|uzytkownik|utilizador|editor|manager|agent|admin|autor|auteur|provider|seller|writer|assignee|operator".split(
    "|",
  ),
);

/** A list of what there is tells of one fact; where several stand together, they are told of persons. */
const mostOfList = 2;

/** A list of what there is (`perfiles`) has no names, birth dates and sexes of its own. */
const fewestOfPersons = 2;

const placeColumns: ReadonlySet<string> = new Set(
  "city|town|zip|zipcode|postcode|postal|ciudad|cidade|municipio|citta|cap|cep|cp|colonia|bairro|pais|country|comune|localidad|localidade".split(
    "|",
  ),
);
const provinceColumns: ReadonlySet<string> = new Set(
  "provincia|province|prov|distrito|concelho|freguesia|departamento|uf|region|county".split("|"),
);

/** What is told of animals alone; two of them make a table of animals, whatever its name. */
const animalColumns: ReadonlySet<string> = new Set(
  "species|specie|especie|espece|tierart|diersoort|dyreart|gatunek|breed|razza|raza|raca|rasse|race|ras|rasa|microchip|puce|pelage|mantello|sterilise|sterilizzato|esterilizado".split(
    "|",
  ),
);

function tellsOfAnimals(columns: readonly (readonly string[])[]): boolean {
  return new Set(columns.flat().filter((word) => animalColumns.has(word))).size >= 2;
}

function hasPlaces(columns: readonly (readonly string[])[]): boolean {
  const has = (set: ReadonlySet<string>): boolean => columns.some((words) => words.some((word) => set.has(word)));
  return has(placeColumns) && !has(provinceColumns);
}

const fewestNamed = 2;
const descriptionWords: ReadonlySet<string> = new Set(
  "description|slug|body|content|summary|beschreibung|omschrijving|descripcion|descrizione|descricao|beskrivelse|beskrivning|opis|isbn|subtitle|abstract".split(
    "|",
  ),
);

/** Whose rows carry the number that the state gave a person, they are about that person. */
const raiseOfIdentified = 0.6;

/**
 * Raises the person score by the kinds of personal columns that the table already has, and tells from its keys whether
 * its rows belong to persons.
 */
export function contextFromColumns(
  context: TableContext,
  found: Iterable<Category>,
  columns: readonly (readonly string[])[],
): TableContext {
  const counted = context.thing === 1 && context.person < 0.3 ? ownMarks : marks;
  const all = [...found];
  const seen = [...new Set(all)];
  const seenHealth = all.filter((category) => category === "health").length;
  const ownKinds = seen.filter((category) => ownMarks.has(category)).length;
  const kinds = seen.filter((category) => counted.has(category)).length;
  const raise = kinds >= 4 ? 0.8 : kinds === 3 ? 0.6 : kinds === 2 ? 0.35 : kinds === 1 ? 0.15 : 0;
  const isIdentified = seen.includes("national_id") && context.thing < 1;
  const isOwned = columns.some(refersToPerson);
  const isListOfFacts = context.isFact && context.health < 0.7 && seen.length <= mostOfList;
  const owned = !isOwned || context.isList ? 0 : context.thing === 1 ? 0.3 : 0.8;
  const isClinical = seenHealth >= 2 && !context.isList;
  return {
    ...context,
    person: Math.min(1, context.person + Math.max(raise, isIdentified ? raiseOfIdentified : 0)),
    isAnimal: context.isAnimal || tellsOfAnimals(columns),
    health: isClinical ? Math.max(context.health, 0.65) : context.health,
    hasPlaces: hasPlaces(columns),
    namesPersons: all.filter((category) => category === "person_name").length >= fewestNamed,
    describes: columns.some(([word = "", ...rest]) => rest.length === 0 && descriptionWords.has(word)),
    isAddressed: seen.includes("postal_address"),
    owned,
    isList: (context.isList || isListOfFacts) && !isOwned && ownKinds < fewestOfPersons,
  };
}
