/** Cuts words written together (`geburtsdatum`, `departmentid`) into words of the dictionaries, all or nothing. */

/** Letters that German, Dutch and Scandinavian languages put between the parts of a compound. */
const linkers = ["", "s", "n", "en", "es", "er"];
/** Shorter words would be found by chance inside others. */
const minimumPart = 4;
const shortParts: ReadonlySet<string> = new Set([
  "id",
  "no",
  "nr",
  "tel",
  "zip",
  "ssn",
  "dob",
  "uid",
  "num",
  "fax",
  "key",
  "sex",
  "has",
  "url",
  "pin",
  "new",
  "old",
  "alt",
  "ip",
  "is",
  "exp",
  "job",
  "tax",
  "pay",
  "cod",
  "emp",
  "nam",
  "adr",
  "str",
  "plz",
  "nom",
  "geb",
  "cel",
  "mob",
  "cli",
  "usu",
  "fec",
  "img",
  "pic",
  "pwd",
  "otp",
  "bic",
  "dni",
  "nif",
  "cpf",
  "lat",
  "lon",
  "dir",
  "pat",
  "dat",
  "mdp",
  "acc",
  "sms",
  "web",
  "fnr",
  "cpr",
  "bsn",
  "tlf",
]);
const maximumParts = 4;

/** Parts that cover the whole word, fewest parts first; null when there is no such cut. */
export function segment(word: string, isWord: (part: string) => boolean): readonly string[] | null {
  if (word.length < 6 || /\d/.test(word)) return null;
  for (let parts = 2; parts <= maximumParts; parts++) {
    const found = cut(word, parts, isWord);
    if (found !== null) return found;
  }
  return null;
}

function cut(word: string, parts: number, isWord: (part: string) => boolean): readonly string[] | null {
  if (parts === 1) return fits(word, isWord) ? [word] : null;
  for (let end = word.length - 2; end >= 2; end--) {
    const first = word.slice(0, end);
    if (!fits(first, isWord)) continue;
    for (const linker of linkers) {
      if (!word.startsWith(linker, end) || (linker !== "" && first.length < minimumPart)) continue;
      const rest = cut(word.slice(end + linker.length), parts - 1, isWord);
      if (rest !== null) return [first, ...rest];
    }
  }
  return null;
}

/** Endings that look like words for an age: `mobilidade`, `publicidad`. */
const endings: ReadonlySet<string> = new Set(["idade", "edad", "alder", "edades"]);

function fits(part: string, isWord: (part: string) => boolean): boolean {
  if (endings.has(part)) return false;
  return (part.length >= minimumPart || shortParts.has(part)) && isWord(part);
}
