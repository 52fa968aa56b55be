import { statfsSync } from "node:fs";
import { defineConfig } from "vitest/config";

const needsServer = ["test/postgres/**/*.test.ts"];
const needsMariadb = ["test/mariadb/**/*.test.ts"];
const needsCorpus = ["test/corpus/**/*.test.ts", "test/classify/corpus-score.test.ts"];
const golden = ["test/golden.test.ts"];
/** Run for as long as SAFELOCK_FUZZ_SECONDS says, each. */
const damaged = ["test/fuzz/**/*.test.ts"];

/** Tests that load a server or read whole dumps run one file at a time: the machines of CI have two cores. */
const serial = { fileParallelism: false, testTimeout: 300_000, hookTimeout: 180_000 } as const;

const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * Where unit tests keep their files. Every step of a vault waits for the disk, 130 ms for a small one where memory takes 3:
 * that is most of the time of its tests. What was named by TMPDIR counts.
 */
function scratch(): { readonly TMPDIR?: string } {
  if (process.env["TMPDIR"] !== undefined) return {};
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize < ENOUGH_BYTES ? {} : { TMPDIR: MEMORY };
  } catch {
    return {};
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Threads of the sources strip types side by side, which V8 does not survive always: see bin/dev.js.
    execArgv: ["--wasm-wrapper-tiering-budget=2147483647"],
    // The seed is printed by the reporter; `vitest run --sequence.seed=N` repeats an order.
    sequence: { shuffle: { files: true, tests: true } },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/kernel/assembly/**", "src/**/*.d.ts"],
      reporter: ["text-summary", "html"],
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          env: { ...scratch() },
          include: ["test/**/*.test.ts"],
          exclude: [...needsServer, ...needsMariadb, ...needsCorpus, ...golden, ...damaged],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "golden", include: golden, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: "fuzz", include: damaged, sequence: { groupOrder: 5 } } },
      {
        extends: true,
        test: {
          ...serial,
          name: "corpus",
          include: needsCorpus,
          globalSetup: ["test/support/postgres-global-setup.ts"],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...serial,
          name: "postgres",
          include: needsServer,
          globalSetup: ["test/support/postgres-global-setup.ts"],
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...serial,
          name: "mariadb",
          include: needsMariadb,
          globalSetup: ["test/support/mariadb-global-setup.ts"],
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
