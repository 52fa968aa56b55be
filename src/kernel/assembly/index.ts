/** What the host may call. */
export * from "./batch";
export { prepareKey, tagBatch } from "./hmac";
export { gatherCopy, indexDelimiters, rowBorders } from "./copy-rows";
export { gatherLiterals, indexTuples, quoteLiterals, setStatementBorder, tupleWidth, tuplesEnd } from "./literal-rows";
export { inputsEmail, inputsPhone, inputsPlain, inputsWithOffset } from "./normalize";
export { setSyntax } from "./escape";
export {
  generateAddress, generateBirthDate, generateCompose, generateConstant, generateDigits, generateMask, generatePick,
  generateShiftedDate, generateUuid,
} from "./generate";
export { generatePhone } from "./phone";
export {
  chosenBytes, fingerprints, pseudonymInputs, subjectMarks, subjectsOf, tagsByRow, writeRecords,
} from "./record";
export { siphash } from "./siphash";
export { replacedCount, replacementBytes, spliceAll, spliceKept } from "./splice";
