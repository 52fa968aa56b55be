/** One stream, read twice: a file, or a pipe whose head is held. */
import { dialectOf, type Framing } from "../format/format.ts";
import { HeadSource } from "../source/head-source.ts";
import type { Source } from "../source/source.ts";
import type { Dataset, DatasetPart } from "./dataset.ts";

/** `isWhole`: the first time through gives all of the source, and not only what could be held of it. */
export function singleStream(source: Source, framing: Framing, isWhole: boolean): Dataset {
  const part: DatasetPart = { name: source.label, source, framing, isHead: false, namespace: null };
  const looked = isWhole ? source : new HeadSource(source);
  async function* look() {
    yield { ...part, source: looked, isHead: !isWhole };
    await looked.rewind();
  }
  return {
    label: source.label,
    isWhole,
    size: source.size,
    identity: source.identity,
    modified: source.modified,
    dialect: dialectOf(framing),
    compression: source.compression?.method ?? null,
    look,
    reread: look,
    async *parts() {
      yield part;
    },
    close: () => source.close(),
  };
}
