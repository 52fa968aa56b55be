/** The rules of ARCHITECTURE.md, read from its own table, so that document and code cannot drift apart. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const src = join(root, "src");
const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

interface SourceFile {
  /** Path below src with slashes. */
  readonly path: string;
  readonly text: string;
  /** Text without comments, strings kept. */
  readonly code: string;
}

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith(join("kernel", "assembly")))
  .map((path) => {
    const text = readFileSync(join(src, path), "utf8");
    return { path: path.split("\\").join("/"), text, code: withoutComments(text) };
  });

/** Comments only where a line starts or a blank stands before, so that `https://` in a string stays. */
function withoutComments(text: string): string {
  return text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, "$1").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function importsOf(code: string): Import[] {
  const fromClause = /(?:^|[;\s])(import|export)\s+(type\s)?[^;"'`()]*?from\s*["']([^"']+)["']/g;
  const bare = /(?:^|[;\s])import\s*["']([^"']+)["']/g;
  const dynamic = /\bimport\(\s*["'`]([^"'`]+)["'`]/g;
  const url = /new URL\(\s*["'`](\.[^"'`]+\.ts)["'`]/g;
  return [
    ...[...code.matchAll(fromClause)].map((m) => ({ specifier: m[3] ?? "", isTypeOnly: m[2] !== undefined })),
    ...[...code.matchAll(bare), ...code.matchAll(url)].map((m) => ({ specifier: m[1] ?? "", isTypeOnly: false })),
    // `typeof import("…")` in a type is erased.
    ...[...code.matchAll(dynamic)].map((m) => ({
      specifier: m[1] ?? "",
      isTypeOnly: /typeof\s*$/.test(code.slice(0, m.index)),
    })),
  ];
}

interface Rule {
  readonly folders: readonly string[];
  /** Paths below src: folders, files, or prefixes that end in a star. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  readonly typePackages: readonly string[];
}

/** Parses the table under a heading of ARCHITECTURE.md: folders, what lives there, imports, packages. */
function readRules(heading: string): Rule[] {
  const section = architecture.split(`\n## ${heading}\n`)[1]?.split(/^## /m)[0] ?? "";
  const rows = section
    .split("\n")
    .filter((line) => /^\| `/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  let allAbove: string[] = [];
  return rows.map(([names = "", , imports = "", packages = ""]) => {
    const folders = quoted(names).map((name) => name.replace(/\/$/, ""));
    const mayImport = imports === "all above" ? [...allAbove] : quoted(imports).map((name) => name.replace(/\/$/, ""));
    allAbove = [...allAbove, ...folders];
    const typeOnly = [...packages.matchAll(/([@\w/-]+) as a type only/g)].map((m) => m[1] ?? "");
    const owned = packages
      .replace(/\(.*?\)/g, "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && name !== "none");
    return { folders, mayImport, packages: owned, typePackages: typeOnly };
  });
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? "");
}

const rules = readRules("Code map, and who may import whom");
const folderOf = (path: string): string => path.split("/")[0] ?? path;
const ruleOf = (path: string): Rule | undefined => rules.find((rule) => rule.folders.includes(folderOf(path)));

function covers(allowed: string, target: string): boolean {
  if (allowed.endsWith("*")) return target.startsWith(allowed.slice(0, -1));
  return target === allowed || target.startsWith(`${allowed}/`) || target === `${allowed}.ts`;
}

/** Folders that may touch the outside world. */
const ioFolders = new Set([
  "disk",
  "database",
  "dataset",
  "source",
  "target",
  "keys",
  "vault",
  "evidence",
  "pipeline",
  "pipeline.ts",
  "verification",
  "anonymization",
  "cli",
]);
/** Builtins that compute and touch nothing. */
// node:v8 only sets how WebAssembly is compiled.
const pureBuiltins = new Set(["node:crypto", "node:net", "node:buffer", "node:util", "node:assert", "node:v8"]);

describe("the import table", () => {
  test("imports of every form are seen", () => {
    const code = `import a from "./a.ts";\nimport type { B } from "./b.ts";\nimport {\n  c,\n} from './c.ts';\nexport * from "./d.ts";
      const e = await import("./e.ts");\nimport "./f.ts";\nnew URL("./g.ts", import.meta.url);\ntype H = typeof import("h");`;
    expect(
      importsOf(withoutComments(`${code}\n// import x from "./x.ts";\n/* import("./y.ts") */`))
        .map(({ specifier }) => specifier)
        .sort(),
    ).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts", "./f.ts", "./g.ts", "h"]);
  });

  test("the table is read as written", () => {
    expect(ruleOf("domain/names.ts")).toMatchObject({ mayImport: [], packages: [] });
    expect(isAllowed("transform/engine.ts", "keys/key-file.ts")).toBe(false);
    expect(isAllowed("schema/learn.ts", "plan/resolve-plan.ts")).toBe(false);
    expect(isAllowed("plan/resolve-plan.ts", "transform/engine.ts")).toBe(false);
    expect(isAllowed("plan/resolve-plan.ts", "transform/transformers/index.ts")).toBe(true);
  });

  test("ARCHITECTURE.md names every folder of src, and only those", () => {
    const named = rules.flatMap((rule) => rule.folders);
    const present = new Set(files.map((file) => folderOf(file.path)));
    expect(rules.length).toBeGreaterThan(10);
    expect([...present].filter((folder) => !named.includes(folder))).toEqual([]);
  });

  test("files import only what their folder may", () => {
    const wrong = files.flatMap((file) =>
      targetsOf(file)
        .filter((target) => !isAllowed(file.path, target))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("npm packages are imported only by the folder that owns them", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file.code)
        .filter(({ specifier }) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
        .filter(({ specifier, isTypeOnly }) => {
          const name = packageName(specifier);
          const rule = ruleOf(file.path);
          return !(rule?.packages.includes(name) || (isTypeOnly && rule?.typePackages.includes(name)));
        })
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("only folders that may touch the outside import builtins that can", () => {
    const wrong = files
      .filter((file) => !ioFolders.has(folderOf(file.path)))
      .flatMap((file) =>
        importsOf(file.code)
          .filter(
            ({ specifier, isTypeOnly }) => specifier.startsWith("node:") && !isTypeOnly && !pureBuiltins.has(specifier),
          )
          .map(({ specifier }) => `${file.path} imports ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  test("builtins are written with their prefix", () => {
    const bare =
      /^(fs|path|os|crypto|net|url|util|events|stream|zlib|worker_threads|child_process|buffer|process)(\/|$)/;
    const wrong = files.flatMap((file) =>
      importsOf(file.code)
        .filter(({ specifier }) => bare.test(specifier))
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("no import hides in a computed name, except where a user's own module is loaded", () => {
    const wrong = files
      .filter((file) => /\bimport\(\s*(?!["'`])/.test(file.code) || /\brequire\(/.test(file.code))
      .map((file) => file.path);
    expect(wrong.filter((path) => folderOf(path) !== "pipeline" && folderOf(path) !== "cli")).toEqual([]);
  });
});

function isAllowed(from: string, target: string): boolean {
  const folder = folderOf(from);
  if (folderOf(target) === "domain" || folderOf(target) === folder) return true;
  if (ruleOf(from)?.folders.includes(folderOf(target))) return true;
  return ruleOf(from)?.mayImport.some((allowed) => covers(allowed, target)) ?? false;
}

describe("inside the vault", () => {
  const inner = readRules("Inside the vault");
  const vaultFiles = files.filter((file) => folderOf(file.path) === "vault");
  const belowVault = (path: string): string => path.slice("vault/".length);
  const innerRule = (path: string): Rule | undefined =>
    inner.find((rule) => rule.folders.includes(folderOf(belowVault(path))));
  /** The contract of the stores, and the words for damage. */
  const forAll = ["store/store.ts", "corrupt.ts"];
  const mayReach = (from: string, target: string): boolean =>
    [...(innerRule(from)?.folders ?? []), ...(innerRule(from)?.mayImport ?? []), ...forAll].some((allowed) =>
      covers(allowed, belowVault(target)),
    );

  test("ARCHITECTURE.md names every folder of src/vault, and only those", () => {
    const present = new Set(vaultFiles.map((file) => folderOf(belowVault(file.path))));
    expect([...present].sort()).toEqual(inner.flatMap((rule) => rule.folders).sort());
  });

  test("the table is read as written", () => {
    expect(mayReach("vault/read/reader.ts", "vault/record/recording.ts")).toBe(false);
    expect(mayReach("vault/record/recording.ts", "vault/read/reader.ts")).toBe(false);
    expect(mayReach("vault/record/sealer.ts", "vault/sealing/unseal.ts")).toBe(false);
    expect(mayReach("vault/record/sealer.ts", "vault/sealing/sizes.ts")).toBe(true);
    expect(mayReach("vault/blocks/key-block.ts", "vault/store/sqlite/keyring.ts")).toBe(false);
    expect(mayReach("vault/blocks/key-block.ts", "vault/store/store.ts")).toBe(true);
  });

  test("files import only what their folder may", () => {
    const wrong = vaultFiles.flatMap((file) =>
      targetsOf(file)
        .filter((target) => target.startsWith("vault/") && !mayReach(file.path, target))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("npm packages are imported only by the folder that owns them", () => {
    const wrong = vaultFiles.flatMap((file) =>
      importsOf(file.code)
        .filter(({ specifier }) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
        .filter(({ specifier }) => !innerRule(file.path)?.packages.includes(packageName(specifier)))
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("what opens seals stands in four files", () => {
    const using = (word: RegExp): string[] =>
      files.filter((file) => word.test(file.code) && !file.path.endsWith(".d.ts")).map((file) => file.path);
    expect(using(/_decrypt\(|(?<!\blo)_open\(|createDecipher/)).toEqual([
      "evidence/open-chunk.ts",
      "vault/sealing/unseal.ts",
    ]);
    expect(using(/\bDecrypter\b/)).toEqual(["vault/keyring/open-sealed.ts"]);
    expect(using(/\bcombine\(/)).toEqual(["vault/keyring/recovery.ts"]);
  });
});

/** Files that a file imports or starts as a thread, below src. */
function targetsOf(file: SourceFile, which: "all" | "at run time" = "all"): string[] {
  return importsOf(file.code)
    .filter(({ specifier, isTypeOnly }) => specifier.startsWith(".") && !(isTypeOnly && which === "at run time"))
    .map(({ specifier }) => posix.normalize(posix.join(posix.dirname(file.path), specifier)));
}

/** All that is loaded, at once or later, when these files are. */
function reachOf(paths: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const file = files.find((candidate) => candidate.path === path);
    if (file !== undefined) queue.push(...targetsOf(file, "at run time"));
  }
  return reached;
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

test("transform cannot re-identify: nothing it reaches opens a vault or reads a key file", () => {
  const reached = reachOf(files.map(({ path }) => path).filter((path) => folderOf(path) === "transform"));
  expect([...reached].filter((path) => /^(keys|vault)\//.test(path))).toEqual([]);
});

test("what records cannot read: nothing that opens a seal or an identity is within its reach", () => {
  const writers = files.map(({ path }) => path).filter((path) => /^vault\/(record|import)\//.test(path));
  const runs = ["pipeline.ts", "pipeline/worker.ts", "cli/run-anonymize.ts"];
  const reached = [...reachOf([...writers, ...runs])];
  expect(reached).toContain("vault/store/sqlite/keyring.ts");
  const opens =
    /^vault\/(read\/|check\/|keyring\/(open-sealed|unlock|recovery)|sealing\/(unseal|open-envelope|unwrap-subject-key))/;
  expect(reached.filter((path) => opens.test(path))).toEqual([]);
  for (const file of ["vault/read/reader.ts", "vault/keyring/unlock.ts", "vault/sealing/unseal.ts"]) {
    expect(files.map(({ path }) => path)).toContain(file);
  }
});

test("only cli reads process, prints or exits", () => {
  const wrong = files
    .filter((file) => folderOf(file.path) !== "cli")
    .flatMap((file) =>
      [
        ...file.code.matchAll(
          /(?<![\w.$"'`])(console\.\w+|process\.(exit|exitCode|env|argv|stdout|stderr|stdin|on|title)\b)/g,
        ),
      ].map((m) => `${file.path}: ${m[1]}`),
    )
    // The library's door hands in the environment where its caller does not.
    .filter((use) => use !== "index.ts: process.env")
    // A target may be stdout and a source stdin: those two doors hold the stream itself.
    .filter((use) => !/^(source|target)\/.*process\.(stdin|stdout)/.test(use));
  expect(wrong).toEqual([]);
});

describe("files", () => {
  test("nothing is called utils, helpers, common, types or misc", () => {
    const paths = ["src", "test", "bench", "scripts"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }),
    );
    const vague = paths
      .flatMap((path) => path.split(/[\\/]/))
      .filter((name) => /^(utils?|helpers?|common|types|misc)(\.\w+)*$/.test(name));
    expect(vague).toEqual([]);
  });

  /** Tables of data, where a line is an entry. */
  const dataTables =
    /(^|\/)(dictionaries|word-lists?|name-words|lexicon|[\w-]+-(table|words|names|tokens|data))\.ts$|^classify\/(words|names|lexicon)\//;

  test("no file passes 400 lines, data tables apart; most stay under 250", () => {
    const lengths = files
      .filter((file) => !dataTables.test(file.path))
      .map((file) => ({ path: file.path, lines: file.text.split("\n").length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(lengths.filter(({ lines }) => lines > 250).length).toBeLessThanOrEqual(Math.ceil(lengths.length / 10));
  });

  test("file names are kebab-case", () => {
    expect(
      files.map((file) => basename(file.path)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name)),
    ).toEqual([]);
  });

  test("no two files import each other in a circle", () => {
    expect(findCycle()).toEqual([]);
  });
});

function findCycle(): string[] {
  const done = new Set<string>();
  const onPath: string[] = [];
  const visit = (path: string): string[] => {
    if (onPath.includes(path)) return [...onPath.slice(onPath.indexOf(path)), path];
    if (done.has(path)) return [];
    onPath.push(path);
    const file = files.find((candidate) => candidate.path === path);
    for (const target of file === undefined ? [] : targetsOf(file, "at run time")) {
      const cycle = visit(target);
      if (cycle.length > 0) return cycle;
    }
    onPath.pop();
    done.add(path);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file.path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe("documents", () => {
  test("every test that an invariant names exists", () => {
    const named = [...architecture.matchAll(/\[((?:test|bench)\/[^\]]+)\]/g)].flatMap((m) =>
      (m[1] ?? "").split(",").map((path) => path.trim()),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });

  test("every dependency has its reason in docs/dependencies.md", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      string,
      Record<string, string> | undefined
    >;
    const reasons = readFileSync(join(root, "docs/dependencies.md"), "utf8");
    const names = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    );
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    const listed = [...reasons.matchAll(/^\| `([^`]+)`/gm)].map((m) => m[1] ?? "");
    expect(listed.filter((name) => !names.includes(name))).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    readFileSync(join(root, path));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EISDIR";
  }
}
