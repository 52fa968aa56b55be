/** Characters that markup may name: those of Western and Central European languages, and the marks of addresses. */

/** Names of the characters from U+00A0 on. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
/** By name, case counting. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(" ").map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", commat: "@", period: ".", lowbar: "_" }),
  ...Object.entries({ hyphen: "-", dash: "-", ndash: "–", mdash: "—", rsquo: "’", lsquo: "‘", plus: "+", colon: ":" }),
  ...Object.entries({ comma: ",", semi: ";", sol: "/", num: "#", excl: "!", quest: "?", equals: "=", percnt: "%" }),
  ...Object.entries({ lpar: "(", rpar: ")", lsqb: "[", rsqb: "]", lbrack: "[", rbrack: "]", bsol: "\\", ast: "*" }),
  ...Object.entries({ Tab: "\t", NewLine: "\n", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", hairsp: "\u200a" }),
  ...Object.entries({ zwj: "\u200d", zwnj: "\u200c", lstrok: "ł", Lstrok: "Ł", nacute: "ń", Nacute: "Ń", sacute: "ś" }),
  ...Object.entries({
    Sacute: "Ś",
    zacute: "ź",
    Zacute: "Ź",
    zdot: "ż",
    Zdot: "Ż",
    cacute: "ć",
    Cacute: "Ć",
    aogon: "ą",
  }),
  ...Object.entries({
    Aogon: "Ą",
    eogon: "ę",
    Eogon: "Ę",
    ccaron: "č",
    Ccaron: "Č",
    ecaron: "ě",
    Ecaron: "Ě",
    rcaron: "ř",
  }),
  ...Object.entries({ Rcaron: "Ř", ncaron: "ň", dcaron: "ď", tcaron: "ť", uring: "ů", odblac: "ő", udblac: "ű" }),
  ...Object.entries({ gbreve: "ğ", Gbreve: "Ğ", scedil: "ş", Scedil: "Ş", inodot: "ı", Idot: "İ", abreve: "ă" }),
  ...Object.entries({ OElig: "Œ", oelig: "œ", Scaron: "Š", scaron: "š", Zcaron: "Ž", zcaron: "ž", Yuml: "Ÿ" }),
]);
