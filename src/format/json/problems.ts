/** What may be wrong with JSON text, without a value of it. */
import type { Place } from "../../domain/problem.ts";
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";
import { KEYS_PER_OBJECT } from "../../kernel/json-scan.ts";
import { DEEPEST_JSON, LONGEST_JSON_KEY } from "../../kernel/json-walk.ts";

export function notObject(at: Place): SafelockError {
  return unreadable({
    code: "JSON_NOT_OBJECT",
    at,
    problem: "a value at top level is no object",
    hint: "Give one object a line, or one array of objects; wrap other values, for instance with jq -c '{value: .}'.",
  });
}

export function brokenSyntax(at: Place): SafelockError {
  return unreadable({
    code: "JSON_SYNTAX",
    at,
    problem: "the text is no JSON here",
    hint: "The file is damaged or was edited, or is of another format: see what jq says of it.",
  });
}

export function wideEncoding(at: Place): SafelockError {
  return unreadable({
    code: "JSON_SYNTAX",
    at,
    problem: "the text is UTF-16 or UTF-32, and JSON files are UTF-8",
    hint: "Convert it first, for instance with iconv -f UTF-16 -t UTF-8.",
  });
}

export function keyEncoding(at: Place): SafelockError {
  return unreadable({
    code: "JSON_KEY_ENCODING",
    at,
    problem: "a key of an object is no valid UTF-8",
    hint: "JSON files are UTF-8: export the file again, or convert it with iconv.",
  });
}

export function truncatedJson(at: Place): SafelockError {
  return unreadable({
    code: "JSON_TRUNCATED",
    at,
    problem: "the text ends inside of an object or an array",
    hint: "The file is incomplete: copy or export it again.",
  });
}

export function tooDeep(at: Place): SafelockError {
  return refuse({
    code: "JSON_TOO_DEEP",
    at,
    problem: `lists and objects stand inside each other more than ${DEEPEST_JSON} levels deep`,
    hint: "Flatten these records before they are anonymized.",
  });
}

export function manyKeys(at: Place): SafelockError {
  return keysAreData(at, `there are more than ${KEYS_PER_OBJECT.toLocaleString("en")} different ones`);
}

export function longKey(at: Place): SafelockError {
  return keysAreData(at, `one has more than ${LONGEST_JSON_KEY.toLocaleString("en")} bytes`);
}

export function emailKey(at: Place): SafelockError {
  return keysAreData(at, "one is an e-mail address");
}

/** `at.column`: the path of the object. */
function keysAreData(at: Place, sign: string): SafelockError {
  const path = at.column === undefined ? "$" : at.column;
  return refuse({
    code: "JSON_KEYS_ARE_DATA",
    at,
    problem: `the keys of this object are data and not names: ${sign}`,
    hint: `Say so with --json-map '${path}': they are then the column "${at.column ?? ""}{}", to be decided on like others.`,
  });
}

export function manyPaths(at: Place): SafelockError {
  return refuse({
    code: "JSON_TOO_MANY_PATHS",
    at,
    problem: "the records have more different paths than can be decided on",
    hint: "Keys of some objects seem to be data: name these objects with --json-map.",
  });
}

export function badMapPath(text: string): SafelockError {
  return refuse({
    code: "JSON_MAP_PATH",
    problem: `"${text}" is no path of an object`,
    hint: "Write it as columns are written, for instance users or accounts[].balances; $ is the record itself.",
  });
}
