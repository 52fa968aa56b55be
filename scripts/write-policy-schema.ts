/** Writes build/policy.schema.json and the committed docs/policy.schema.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { policyJsonSchema } from "../src/plan/policy-schema.ts";
import { allTransformers } from "../src/plan/transformer-table.ts";

const text = `${JSON.stringify(policyJsonSchema(allTransformers()), null, 2)}\n`;
const root = new URL("../", import.meta.url);
mkdirSync(new URL("build/", root), { recursive: true });
for (const path of ["build/policy.schema.json", "docs/policy.schema.json"]) writeFileSync(new URL(path, root), text);
