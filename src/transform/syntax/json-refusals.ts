/** What a plan cannot do with JSON rows. */
import { type Place, refuse, type SafelockError } from "../../domain/problem.ts";

export function pathNotPlanned(at: Place): SafelockError {
  return refuse({
    code: "JSON_PATH_NOT_PLANNED",
    at,
    problem: "a record has a path that the plan does not know",
    hint: "Give the file by its path instead of through a pipe, or decide on the path in a policy.",
  });
}

export function recordTooLong(at: Place): SafelockError {
  return refuse({
    code: "JSON_RECORD_TOO_LONG",
    at,
    problem: "a rule reads the new text of this path from elements of a record that has too many of them",
    hint: "Use the old text, or leave the path out of the rule.",
  });
}

export function nullKey(at: Place): SafelockError {
  return refuse({
    code: "JSON_KEY_NULL",
    at,
    problem: "a rule writes null for keys of an object, which must be texts",
    hint: "Use `pseudonym` or `redact` for the keys.",
  });
}

export function subjectInList(at: Place): SafelockError {
  return refuse({
    code: "JSON_SUBJECT_IN_LIST",
    at,
    problem: "the id of the rows' subject stands inside of a list or a map",
    hint: "Name a path outside of them as `subject:`: a record has one subject.",
  });
}

/** Which comma must stay is known only when all rows before it are. */
export function rowRuleOnArray(at: Place): SafelockError {
  return refuse({
    code: "ROWS_RULE_NEEDS_LINES",
    at,
    problem: "rows are to be left out, but the file is one JSON array",
    hint: "Convert it to one object a line, for instance with jq -c '.[]', or remove `rows:` of the table from the policy.",
  });
}
