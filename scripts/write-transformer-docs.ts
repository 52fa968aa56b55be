/** Writes docs/transformers.md from the table of transformers. */
import { writeFile } from "node:fs/promises";
import { transformerDocs } from "./transformer-docs.ts";

await writeFile(new URL("../docs/transformers.md", import.meta.url), transformerDocs());
