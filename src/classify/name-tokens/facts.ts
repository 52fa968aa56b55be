/** Words for any content. What they hold is told by the name of their table: `employee_salary.amount`, `person_phones.number`. */
import { type NameRule, names } from "./rule.ts";

const amounts =
  "amount|amt|value|val|sum|total|net|gross|brut|lordo|netto|rate|sats|monthly amount|annual amount|percentage|pct|montant|somme|taux|betrag|summe|satz|importe|monto|cantidad|importo|somma|bedrag|som|valor|montante|belop|beloep|sum belop|utbetaling|utbetalt|utbetalingsbelop|kalkulert belop|periodebelop|belopp|summa|belob|kwota|suma|stawka|step|grade|trinn|stufe|schaal|trap|echelon|balance|saldo|solde";
const numbers =
  "number|no|num|nr|nummer|numero|nro|numer|code|kode|kod|codigo|codice|value|val|text|identifier|ident|id number|valeur|wert|valore|waarde|valor|verdi|vaerdi|varde|wartosc|cislo|digits|series|serie|seria";
const kinds =
  "type|kind|status|state|code|value|name|typ|art|kode|kod|kategorie|statut|nature|tipo|estado|clase|stato|codice|soort|status code|situacao|tipe|slag|rodzaj|stan|level|category|group|concept|description|text|label|landkode|country code|country|land|regulation";
const dates =
  "date|start date|end date|from date|to date|from|to|begin|begin date|since|until|started at|ended at|start|end|fom|tom|dato|fra|til|fra dato|til dato|startdato|sluttdato|slutdato|datum|von|bis|beginn|ende|von datum|bis datum|startdatum|enddatum|date debut|date fin|debut|fin|fecha|fecha inicio|fecha fin|desde|hasta|data|data inizio|data fine|inizio|fine|begindatum|einddatum|datum ingang|datum van|datum tot|data inicio|data fim|inicio|fim|slutdatum|data od|data do|od|do|data rozpoczecia|data zakonczenia|day|year";
const texts =
  "note|notes|comment|comments|description|text|remark|remarks|details|reason|observation|result|plan|summary|beschreibung|text|bemerkung|grund|description|motif|descripcion|motivo|descrizione|omschrijving|reden|descricao|beskrivelse|begrunnelse|beskrivning|opis|uwagi|severity";
const files =
  "file|path|url|image|picture|data|content|blob|filename|file name|datei|pfad|bild|fichier|chemin|image url|archivo|ruta|imagen|immagine|percorso|bestand|afbeelding|arquivo|caminho|imagem|fil|bilde|sti|billede|sokvag|plik|sciezka|zdjecie|thumbnail|binary";
const lines =
  "line|line 1|line 2|line 3|name|text|value|number|no|nr|street|full|label|ligne|zeile|linea|riga|regel|linha|linje|rad|linia|matrikkel|cadastral|building|unit|floor|description";

/** The category of each of these words is that of the table; the one given here says which tables they are asked in. */
export const factNames: readonly NameRule[] = [
  ...(["financial", "benefit"] as const).map((category) => names(category, null, "fact", amounts)),
  ...(
    [
      "phone",
      "national_id",
      "passport",
      "driver_license",
      "id_document",
      "bank_account",
      "payment_card",
      "health_id",
    ] as const
  ).map((category) => names(category, null, "fact", numbers)),
  names("email", null, "fact", "address|value|text|mail|name"),
  ...(
    [
      "marital_status",
      "nationality",
      "ethnicity",
      "religion",
      "gender",
      "political",
      "union",
      "family",
      "criminal",
      "household",
    ] as const
  ).map((category) => names(category, null, "fact", kinds)),
  ...(["employer", "education", "job"] as const).map((category) =>
    names(
      category,
      null,
      "fact",
      "name|title|description|institution|company|organization|position|degree|year|grade|level|place|city",
    ),
  ),
  names("life_event", "date", "fact", dates),
  ...(["health", "criminal"] as const).map((category) => names(category, null, "fact", texts)),
  names(
    "evaluation",
    null,
    "fact",
    `${amounts}|${texts}|points|score|mark|grade|voto|giudizio|nota|moyenne|appreciation|cijfer|karakter|ocena|result|hours|from time|to time|start time|end time`,
  ),
  ...(["photo", "document", "signature_img", "biometric"] as const).map((category) =>
    names(category, null, "fact", files),
  ),
  names("geo", "latitude", "fact", "latitude|lat|y"),
  names("geo", "longitude", "fact", "longitude|lon|lng|long|x"),
  names(
    "geo",
    null,
    "fact",
    "point|position|location|geom|coordinates|timestamp|recorded at|tile|altitude|speed|heading|data|points",
  ),
  names("ip", null, "fact", "hex|address|range|start|end|range start|range end|number|text"),
  names("postal_address", "street", "fact", lines),
  names("online_id", null, "fact", "url|name|handle|link|username|account|identifier"),
];
