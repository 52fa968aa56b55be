/** Entry of a search thread: searches every block that it is sent, in order. */
import { parentPort, workerData } from "node:worker_threads";
import { BlockSearcher, type SearchBlock, type SearchedBlock, type SearchSetup } from "./search-block.ts";

export type SearchAnswer =
  | { readonly kind: "searched"; readonly searched: SearchedBlock }
  /** A defect of ours. Only the name of the error crosses: its message might hold text of the output. */
  | { readonly kind: "defect"; readonly message: string };

const port = parentPort;
if (port === null) throw new Error("search-worker.ts runs only as a worker thread");
let searcher: BlockSearcher | null = null;

port.on("message", (block: SearchBlock) => {
  try {
    searcher ??= new BlockSearcher(workerData as SearchSetup);
    const searched = searcher.search(block);
    port.postMessage({ kind: "searched", searched } satisfies SearchAnswer, [searched.bytes.buffer]);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    const place = error instanceof Error ? (error.stack ?? "").split("\n").find((line) => line.includes(" at ")) : "";
    port.postMessage({ kind: "defect", message: `${name}${place ?? ""}` } satisfies SearchAnswer);
  }
});
