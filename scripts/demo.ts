/** `npm run demo`: anonymizes the shop of fixtures/ with a key that is thrown away, and shows before and after side by side. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CopyTable, readCopyTables } from "./copy-tables.ts";
import { renderTable } from "./side-by-side.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const shop = join(root, "fixtures/shop.sql");

/** What is shown: a few columns of a few rows tell more than everything. */
const views = [
  {
    table: "public.users",
    columns: ["id", "email", "first_name", "last_name", "phone", "birth_date", "mood"],
    rows: 4,
  },
  {
    table: "public.orders_2024",
    columns: ["id", "customer_email", "ship_name", "ship_street", "amount", "status"],
    rows: 3,
  },
  { table: "public.subscriptions", columns: ["email", "plan", "since"], rows: 3 },
  { table: "Büro.Kundenkarte", columns: ["KundenNr", "Vorname", "Nachname", "Straße", "E-Mail"], rows: 3 },
  { table: "support.messages", columns: ["id", "from_id", "subject", "body"], rows: 2 },
  { table: "support.events", columns: ["id", "session_id", "ip", "path"], rows: 3 },
] as const;

const directory = mkdtempSync(join(tmpdir(), "safelock-demo-"));
try {
  const output = join(directory, "safe.sql");
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [join(root, "bin/dev.js"), "anonymize", shop, "--output", output, "--ephemeral", "--quiet"],
    { cwd: directory, stdio: ["ignore", "inherit", "inherit"] },
  );
  const milliseconds = Math.round(performance.now() - started);
  if (status === 0)
    show(readCopyTables(readFileSync(shop, "utf8")), readCopyTables(readFileSync(output, "utf8")), milliseconds);
  else process.exitCode = status ?? 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function show(
  before: ReadonlyMap<string, CopyTable>,
  after: ReadonlyMap<string, CopyTable>,
  milliseconds: number,
): void {
  const isColoured = process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined;
  const room = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  const paint = (code: number, text: string): string => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [
    paint(1, "fixtures/shop.sql: an invented shop, as pg_dump writes it, before and after `safelock anonymize`"),
    "For each row: first as it was (-), then as it is now (+). No policy was written; the built-in one decided.",
    "",
  ];
  for (const view of views) {
    const [old, now] = [before.get(view.table), after.get(view.table)];
    if (old === undefined || now === undefined) throw new Error(`${view.table} is missing from the demo's dump`);
    lines.push(
      paint(1, view.table),
      ...renderTable({ before: old, after: now, columns: view.columns, rows: view.rows, room, paint }),
      "",
    );
  }
  lines.push(
    `Done in ${milliseconds} ms. The same value gets the same fake in every table: compare the e-mail addresses of users, orders and subscriptions.`,
    "The key was random and is forgotten: nobody can link this output to another run.",
    "",
    paint(1, "Try next"),
    "  npm run -s safelock -- inspect fixtures/shop.sql   what was found, and why",
    "  npm run -s safelock -- init fixtures/shop.sql      writes a policy to edit: safelock.yaml",
  );
  process.stdout.write(`${lines.join("\n")}\n`);
}
