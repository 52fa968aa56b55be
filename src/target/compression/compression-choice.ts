/** What `--compress` asks for, and what is done where it does not stand. */
import { type Compression, type CompressionMethod, compressionMethods } from "../../domain/compression.ts";
import { refuse } from "../../domain/problem.ts";

export interface CompressionLevels {
  readonly lowest: number;
  readonly highest: number;
  readonly usual: number;
}

/**
 * zstd's levels above 19 are left out: they need more memory than a run may take. lz4 has one level. xz at the 6 that its
 * own program takes would need a quarter of an hour for a GB.
 */
export const compressionLevels: Readonly<Record<CompressionMethod, CompressionLevels>> = {
  gzip: { lowest: 1, highest: 9, usual: 6 },
  zstd: { lowest: 1, highest: 19, usual: 3 },
  lz4: { lowest: 1, highest: 1, usual: 1 },
  xz: { lowest: 0, highest: 9, usual: 1 },
};

const methodsByEnding: readonly (readonly [ending: RegExp, method: CompressionMethod])[] = [
  [/\.gz$/i, "gzip"],
  [/\.zstd?$/i, "zstd"],
  [/\.lz4$/i, "lz4"],
  [/\.xz$/i, "xz"],
];

export interface CompressionWish {
  /** `METHOD`, `METHOD:LEVEL` or `none`, as the option has it; undefined: it does not stand. */
  readonly asked: string | undefined;
  /** Name of the output; null for stdout or a place that is no file. */
  readonly output: string | null;
  /** How the source was compressed. */
  readonly source: CompressionMethod | null;
}

/**
 * How the output is compressed, null for not at all: as the option asks, else as the output's name ends, else as the source
 * was. Refuses an option that cannot be read.
 */
export function chooseCompression({ asked, output, source }: CompressionWish): Compression | null {
  if (asked !== undefined) return parseCompression(asked);
  const method = methodByName(output ?? "") ?? source;
  return method === null ? null : usual(method);
}

/** What the ending of a file's name says; null: nothing. */
export function methodByName(name: string): CompressionMethod | null {
  return methodsByEnding.find(([ending]) => ending.test(name))?.[1] ?? null;
}

/** `METHOD[:LEVEL]` or `none`, which is null. */
export function parseCompression(text: string): Compression | null {
  if (text === "none") return null;
  const [name = "", level, ...more] = text.split(":");
  const method = compressionMethods.find((one) => one === name);
  if (method === undefined || more.length > 0) throw unknownMethod(text);
  if (level === undefined) return usual(method);
  const { lowest, highest } = compressionLevels[method];
  const number = /^\d{1,2}$/.test(level) ? Number(level) : Number.NaN;
  if (!(number >= lowest && number <= highest)) throw unknownLevel(method);
  return { method, level: number };
}

function usual(method: CompressionMethod): Compression {
  return { method, level: compressionLevels[method].usual };
}

function unknownMethod(text: string): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: `--compress ${JSON.stringify(text.slice(0, 20))} names no method of compression`,
    hint: `Write one of ${compressionMethods.join(", ")} or none, with a level behind a colon where you want one: zstd:9`,
  });
}

function unknownLevel(method: CompressionMethod): Error {
  const { lowest, highest } = compressionLevels[method];
  const isOnly = lowest === highest;
  return refuse({
    code: "OPTION_VALUE",
    problem: `--compress ${method} has ${isOnly ? "one level" : `levels from ${lowest} to ${highest}`}`,
    hint: isOnly ? `Write --compress ${method}` : `Write for example --compress ${method}:${highest}`,
  });
}
