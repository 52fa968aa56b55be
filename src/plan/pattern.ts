/** The names and globs of a policy; src/domain/pattern.ts says how they match. */
export { namePattern, type Pattern, splitParts, type TablePattern, tablePattern } from "../domain/pattern.ts";
