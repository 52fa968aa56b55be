/** One target a source: parts go to the target of theirs, all are published together. */
import type { Target } from "./target.ts";

export interface SeveralTargetRequest {
  readonly label: string;
  readonly targets: ReadonlyMap<string, Target>;
  /** Key of the target that a part goes to, and the part's name there. */
  readonly memberOf: (part: string) => { readonly namespace: string; readonly name: string };
}

export function severalTarget({ label, targets, memberOf }: SeveralTargetRequest): Target {
  let current: Target | null = null;
  const all = [...targets.values()];
  return {
    label,
    planned(plan) {
      for (const target of all) target.planned?.(plan);
    },
    async begin(part) {
      const { namespace, name } = memberOf(part.name);
      const target = targets.get(namespace);
      if (target === undefined) throw new Error("a part belongs to no source");
      current = target;
      await target.begin?.({ name });
    },
    async write(pieces) {
      if (current === null) throw new Error("bytes were written before any part began");
      await current.write(pieces);
    },
    async flush() {
      for (const target of all) await target.flush?.();
    },
    async commit() {
      for (const target of all) await target.commit();
    },
    async discard() {
      for (const target of all) await target.discard();
    },
  };
}
