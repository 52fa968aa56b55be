/** Why a walk over JSON stopped; assembly/json-walk.ts and assembly/json-scan.ts have the same numbers. */
export const JsonStop = {
  done: 0,
  cut: 1,
  broken: 2,
  deep: 3,
  unknownPath: 4,
  tooMany: 5,
  longKey: 6,
  full: 7,
  notObject: 9,
  tooLarge: 10,
} as const;

/** Levels of lists and objects that a record may have inside each other. */
export const DEEPEST_JSON = 200;
/** Bytes of the longest key. */
export const LONGEST_JSON_KEY = 1024;
