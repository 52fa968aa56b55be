/**
 * Coherent rows. The persona of a row is eight bytes: the first eight of the tag of its e-mail, or else of its user
 * name, or else of its full name; with none of them, the first four of its first name's tag and the second four of its
 * last name's. By convention of the transformers, bits 0 to 31 choose a first name and bits 32 to 63 a last name. So
 * every persona step of the row takes these eight bytes in the place of its own tag's, while the rest of the tag, which
 * makes tokens distinct, stays its own. The column that gave the persona keeps its tag whole, and so agrees with the
 * same value in other tables. Of several columns with one role, the first one takes part.
 */
import type { Batch } from "./engine-batch.ts";
import type { EngineMemory } from "./engine-memory.ts";
import type { PersonaRole, Step } from "./engine-steps.ts";

const leading: readonly PersonaRole[] = ["email", "username", "person-name"];

export function sharePersona(memory: EngineMemory, batch: Batch, steps: readonly Step[]): void {
  const members = steps.flatMap((step, s) =>
    step.role === null ? [] : [{ role: step.role, tags: tagWordsByRow(memory, batch, s) }],
  );
  if (members.length < 2) return;
  const byRole = new Map(members.map(({ role, tags }) => [role, tags]));
  const { words } = memory;
  for (let r = 0; r < batch.rows; r++) {
    const at = (role: PersonaRole) => byRole.get(role)?.[r] ?? 0;
    const leader = leading.map(at).find((tag) => tag !== 0);
    const first = leader ?? at("first-name");
    const second = leader ?? at("last-name");
    if (first === 0 || second === 0) continue;
    const firstBits = words[first]!;
    const lastBits = words[second + 1]!;
    for (const { tags } of members) {
      const tag = tags[r]!;
      if (tag === 0) continue;
      words[tag] = firstBits;
      words[tag + 1] = lastBits;
    }
  }
}

/** By row, the word index of the tag that a step has for it; 0 for none. */
function tagWordsByRow(memory: EngineMemory, batch: Batch, s: number): Uint32Array {
  const { layout } = memory.kernel;
  const byRow = new Uint32Array(batch.rows);
  const rowOf = (batch.slot(s) + layout.rowOf) / 4;
  const tags = (batch.slot(s) + layout.tags) / 4;
  for (let k = 0; k < batch.counts[s]!; k++) byRow[memory.words[rowOf + k]!] = tags + 8 * k;
  return byRow;
}
