/** Searches single texts for identifiers as `verify --evidence` would: fingerprints of the kernel, tables in memory. */
import { addBeginning, foldPrefixes, LARGEST_PREFIX_BITS, prefixBytes } from "../../src/evidence/prefix-table.ts";
import { canonicalText } from "../../src/search/canonical-text.ts";
import { spanFingerprint, spanKey, spanPrefix } from "../../src/search/span-hash.ts";
import { type Hit, SearchScanner } from "../../src/verification/search-scanner.ts";
import { canaryOf, evidenceTables } from "../../src/verification/search-tables.ts";
import { kernelModule } from "../kernel/kernel-module.ts";

const secret = Uint8Array.from({ length: 32 }, (_, i) => 91 * i + 3);
const key = spanKey(secret);

export interface PlantedSearch {
  hits(text: string | Uint8Array): readonly Hit[];
  /** Whether a hit is the identifier's own. */
  finds(identifier: string, text: string | Uint8Array): boolean;
}

export function plantedSearch(identifiers: readonly string[], canaries: readonly string[] = []): PlantedSearch {
  const table = new Uint8Array(prefixBytes(LARGEST_PREFIX_BITS));
  const marks = new BigUint64Array(identifiers.length);
  for (const [i, identifier] of identifiers.entries()) {
    const { letters } = canonicalText(identifier);
    marks[i] = spanFingerprint(key, letters) & ~1n;
    addBeginning(table, spanPrefix(key, letters, 0), letters.length);
  }
  const { bits, table: folded } = foldPrefixes(table);
  const evidence = {
    path: "planted",
    header: {
      version: 1,
      run: "",
      domain: "",
      epoch: 1,
      keyId: "",
      createdAt: "",
      salt: "",
      telling: identifiers.length,
      common: 0,
    },
    sha256: "",
    spanSecret: secret,
    prefixes: shared(folded),
    prefixBits: bits,
    fingerprints: shared(new Uint8Array(marks.toSorted().buffer)),
  } as const;
  const tables = { evidence: evidenceTables(evidence), canaries: canaries.map(canaryOf) };
  const scanner = new SearchScanner(kernelModule, tables);
  const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? Buffer.from(text) : text);
  return {
    hits: (text) => scanner.scan(bytesOf(text)),
    finds(identifier, text) {
      const mark = spanFingerprint(key, canonicalText(identifier).letters) & ~1n;
      const isOwn = ({ low, high }: Hit) => (((BigInt(high) << 32n) | BigInt(low)) & ~1n) === mark;
      return scanner.scan(bytesOf(text)).some(isOwn);
    },
  };
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}
