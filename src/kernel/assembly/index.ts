/** What the host may call. */
export * from "./batch";
export { prepareKey, tagBatch } from "./hmac";
export { gatherCopy, indexDelimiters, rowBorders } from "./copy-rows";
export { gatherLiterals, indexTuples, quoteLiterals, setStatementBorder, tupleWidth, tuplesEnd } from "./literal-rows";
export { gatherMysql, quoteMysql } from "./mysql-literals";
export { indexMysqlTuples, mysqlTuplesEnd, mysqlTupleWidth, setMysqlBorder } from "./mysql-rows";
export {
  gatherSqlite, indexSqliteTuples, quoteSqlite, setSqliteBorder, sqliteTuplesEnd, sqliteTupleWidth,
} from "./sqlite-rows";
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
export {
  delimitedBorders, gatherDelimited, indexSeparators, quoteDelimited, raggedBorders, startDelimited,
} from "./delimited-rows";
export { jsonAddChild, jsonAddElement, jsonAddMember, jsonFlag, jsonOpenTree, jsonSetColumn } from "./json-tree";
export { jsonFoundEnd, jsonRowAround, jsonRowStart, jsonTableBytes } from "./json-walk";
export {
  gatherJson, gatherOfRecords, jsonBadAt, jsonBadStatus, jsonEnded, jsonFind, jsonIndex, jsonIndexedTo, jsonIsInside, jsonRowOf, jsonTables,
  quoteJson, settleKept, spliceJson,
} from "./json-rows";
export {
  canonicalStarts, canonicalWords, evidenceCollect, evidenceCount, evidenceKnow, evidenceRoom, evidenceScratch,
  evidenceText, setEvidenceOutput, setEvidenceTables,
} from "./evidence";
export { forgetMissingPage, missingLetterPage, setLetterPages } from "./letters";
export { setSpanKey } from "./span-hash";
export { sortFingerprints } from "./sort-fingerprints";
export {
  SEARCH_ASIDE, SEARCH_LETTERS, SEARCH_RECORD, SEARCH_SPANS, SEARCH_WORDS, canaryHash, searchDrained, searchFound, searchLayered,
  searchLettersEnd,
  searchLiteral, searchLookups, searchNext, searchStart, searchWordCount, setSearchAreas, setSearchTables,
} from "./search";
export { ENCODED_ENTRY, ENCODED_PART, encodedFound, findEncoded, setEncodedAreas } from "./search-encoded";
export { STRIPPED_ENTRY, stripKeys, strippedEnd, strippedObjects } from "./search-keys";
