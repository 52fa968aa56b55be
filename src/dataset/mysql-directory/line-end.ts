/** How lines of LOAD DATA text end, by its first bytes. */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { readRecord } from "../../format/delimited/record.ts";

const CARRIAGE_RETURN = 0x0d;

/**
 * Where lines end in \r\n, a lone \n stands in values without an escape, and the other way round: the reading counts whose
 * records have fields alike. With both, \r\n before the end of each line is no coincidence.
 */
export function lineEndIn(head: Uint8Array, isWhole: boolean, syntax: DelimitedSyntax): "newline" | "crlf" {
  const [byNewline, byBoth] = (["newline", "crlf"] as const).map((lineEnd) =>
    recordsOf(head, isWhole, { ...syntax, lineEnd }),
  ) as [Records, Records];
  const isCrlf = byNewline.isAlike ? byNewline.count > 0 && byNewline.endsInBoth : byBoth.isAlike && byBoth.count > 0;
  return isCrlf ? "crlf" : "newline";
}

interface Records {
  readonly count: number;
  readonly isAlike: boolean;
  /** All of them have \r before their \n. */
  readonly endsInBoth: boolean;
}

function recordsOf(head: Uint8Array, isWhole: boolean, syntax: DelimitedSyntax): Records {
  const to = head.length;
  const widths = new Set<number>();
  let count = 0;
  let endsInBoth = true;
  for (let from = 0; from < to; count++) {
    const record = readRecord(head, { from, to, isLast: isWhole }, syntax);
    if (record === null) break;
    if (record.problem !== null) return { count, isAlike: false, endsInBoth };
    widths.add(record.fields.length);
    endsInBoth &&= head[record.end - 2] === CARRIAGE_RETURN;
    from = record.end;
  }
  return { count, isAlike: widths.size <= 1, endsInBoth };
}
