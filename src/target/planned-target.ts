/** A target that can only be made when the plan is known: what it writes by itself depends on what is kept. */
import type { Plan } from "../domain/plan.ts";
import type { Target } from "./target.ts";

export function plannedTarget(label: string, open: (plan: Plan) => Promise<Target>): Target {
  let opened: Promise<Target> | null = null;
  const target = (): Promise<Target> => {
    if (opened === null) throw new Error("a target was used before the plan was told");
    return opened;
  };
  return {
    label,
    planned(plan) {
      opened = open(plan);
      // Told with the first use.
      opened.catch(() => undefined);
    },
    begin: async (part) => (await target()).begin?.(part),
    write: async (pieces) => (await target()).write(pieces),
    flush: async () => (await target()).flush?.(),
    commit: async () => (await target()).commit(),
    async discard() {
      await (await opened?.catch(() => null))?.discard();
    },
  };
}
