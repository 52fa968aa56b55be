/** Texts that hold a planted spelling, which stands for `▮`. None holds an identifier of its own. */

/** A sentence in each of eleven languages. */
export const sentences: readonly string[] = [
  "Please tell them that ▮ is what we have on file, nothing else.",
  "Der Kunde gab ▮ an und bittet um Rückruf am Nachmittag.",
  "Merci de noter ▮ avant la fin du mois, sinon le dossier est clos.",
  "El interesado dejó ▮ en recepción y volverá mañana.",
  "Ha lasciato ▮ allo sportello e chiede una risposta scritta.",
  "Mevrouw gaf ▮ door en wil niet meer gebeld worden.",
  "Favor confirmar ▮ antes de enviar o boleto.",
  "Klient podał ▮ i prosi o pilny kontakt.",
  "Kunden uppgav ▮ och vill ha besked i veckan.",
  "Borgeren oplyste ▮ og venter stadig på svar.",
  "Kunden oppga ▮ og ønsker ny time.",
];

const logLines = [
  "2024-03-07T09:12:44.118Z WARN auth - lookup failed for [▮] after 3 tries",
  "<134>1 gateway app 411 - - request done who=▮ status=204 ms=12",
  "E/worker(77): cannot deliver to ▮: queue full",
];

const xmlLines = ['<contact type="main" value="▮"/>', '<row><f n="who">▮</f><f n="ok">1</f></row>'];

export const carriers = {
  sentence: sentences,
  html: [
    '<p class="note">Reported by <b>▮</b> on the phone.</p>',
    "<td>▮</td><td>open</td>",
    "<li>▮<br>second line</li>",
  ],
  log: logLines,
  csv: ["who;state;amount\n▮;open;12.50\n", '"kind","value"\n"lead","▮"\n'],
  markdown: [
    "**Contact:** ▮  \nStatus: *open*",
    "| who | state |\n|---|---|\n| ▮ | open |",
    "see [▮](#details) and `notes`",
  ],
  xml: xmlLines,
  sql: ["UPDATE leads SET who = '▮' WHERE state = 'open';", "SELECT 1 FROM leads WHERE who='▮' -- retry"],
  glued: ["ref_▮_copy", "export-▮-final", "backup.▮.zip", "key:▮:open"],
  url: ["https://app.test/find?q=▮&page=2", "GET /leads/▮/edit HTTP/1.1", "https://app.test/?email=▮#top"],
  mailto: ['<a href="mailto:▮?subject=Hi">write</a>', "mailto:▮"],
  json: ['{"kind":"note","text":"▮","seen":false}', '[{"op":"add","value":"▮"},null]'],
  mail: ["Content-Transfer-Encoding: quoted-printable\r\n\r\nWe wrote to ▮ today.\r\n"],
  token: [
    "Authorization: Basic ▮",
    "state=▮; Path=/; HttpOnly",
    '{"cursor":"▮"}',
    "data:text/plain;base64,▮",
    "The link ended in ▮ and did not work.",
  ],
  binary: ["\\x▮", "X'▮'", "payload ▮ (hex)", '{"raw":"▮"}'],
} as const;

export type CarrierName = keyof typeof carriers;

/** Where a text that is in no encoding may stand. */
export const plainCarriers: readonly CarrierName[] = [
  "sentence",
  "sentence",
  "html",
  "log",
  "csv",
  "markdown",
  "xml",
  "sql",
  "glued",
];

/** Where a text may stand whose last encoding has this name. */
export function carriersOf(encoding: string): readonly CarrierName[] {
  if (encoding.startsWith("percent") || encoding === "form-encoding") return ["url"];
  if (encoding.startsWith("entity")) return ["html", "xml"];
  if (encoding.startsWith("base64")) return ["token"];
  if (encoding.startsWith("hex")) return ["binary"];
  return encoding === "json-escape" ? ["json"] : ["mail"];
}
