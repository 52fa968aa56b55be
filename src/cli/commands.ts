/** Every command, by id. oclif's `commands` entry in package.json points here. */
import { Anonymize } from "./commands/anonymize.ts";
import { Init } from "./commands/init.ts";
import { Inspect } from "./commands/inspect.ts";
import { KeyGenerate } from "./commands/key-generate.ts";
import { Plan } from "./commands/plan.ts";

export const COMMANDS = {
  anonymize: Anonymize,
  init: Init,
  inspect: Inspect,
  "key:generate": KeyGenerate,
  plan: Plan,
};
