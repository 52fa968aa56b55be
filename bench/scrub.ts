/**
 * Measures `scrub` with known values: users, and messages that name some of them.
 *   npm run build && node bench/scrub.ts [--size 200MB] [--users 100000] [--runs 3]
 * Prints MB/s of the whole dump, both passes included, and the peak memory.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseBytes } from "./generate.ts";
import { measure, median } from "./measure.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "200MB" },
    users: { type: "string", default: "100000" },
    runs: { type: "string", default: "3" },
    program: { type: "string", default: fileURLToPath(new URL("../bin/run.js", import.meta.url)) },
  },
});

const FIRST =
  "Ada Grace Alan Edsger Barbara Donald Frances Niklaus Hedy Katherine Zoë José Will Mark Ángela Søren".split(" ");
const LAST =
  "Lovelace Hopper Turing Dijkstra Liskov Knuth Allen Wirth Lamarr Johnson Łukasz Muñoz Peters Young Ibáñez Nørgaard".split(
    " ",
  );
const WORDS =
  "the order has not arrived yet and I would like to know when it will be delivered please check my account for the last invoice because payment was taken twice thank you for your help with this matter we will come back to you as soon as possible regards support team café déjà réglé".split(
    " ",
  );

const POLICY = `version: 1
detection: off
unclassified: keep
tables:
  public.users:
    columns: { first_name: first-name, last_name: last-name, email: email, phone: phone, username: username }
  public.messages:
    columns: { body: { use: scrub, replace: fake } }
`;

/** A small generator of numbers, the same on every machine. */
let state = 42;
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

interface User {
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string;
  readonly username: string;
}

function user(id: number): User {
  const first = FIRST[id % FIRST.length]!;
  const last = LAST[Math.floor(id / FIRST.length) % LAST.length]! + (id >= 256 ? `-${syllables(id)}` : "");
  const ascii = `${first}.${last}`
    .normalize("NFD")
    .replace(/[^\w.-]/g, "")
    .toLowerCase();
  const number = String(id).padStart(6, "0");
  return {
    first,
    last,
    email: `${ascii}@example.com`,
    phone: `+44 7700 ${number}`,
    username: `${ascii.slice(0, 4)}_${id}`,
  };
}

function syllables(id: number): string {
  return [...id.toString(16)]
    .map((digit) => "ba ce di fo gu ha ke li mo nu pa re si to vu za".split(" ")[Number.parseInt(digit, 16)])
    .join("");
}

function message(users: number): string {
  const id = below(users);
  const words = Array.from({ length: 20 + below(30) }, () => WORDS[below(WORDS.length)]!);
  const told = user(below(10) < 8 ? id : below(users));
  const kind = below(20);
  if (kind === 0) words.splice(3, 0, `${told.first} ${told.last}`);
  if (kind === 1) words.splice(5, 0, told.email);
  if (kind === 2) words.splice(7, 0, `call ${told.phone}`);
  if (kind === 3) words.unshift(`Hello ${told.first},`);
  if (kind === 4)
    words.push(`https://shop.example.com/u?name=${encodeURIComponent(`${told.first} ${told.last}`)}&id=${id}`);
  if (kind === 5) words.push(`order ${100_000 + below(900_000)} of 2026-11-${10 + below(20)}`);
  return `${id + 1}\t${words.join(" ")}`;
}

function generateMessages(path: string, bytes: number, users: number): void {
  const file = openSync(path, "w");
  let chunk =
    "CREATE TABLE public.users (id integer NOT NULL, first_name text, last_name text, email text, phone text, username text);\n" +
    "CREATE TABLE public.messages (id bigint NOT NULL, user_id integer, body text);\n" +
    "COPY public.users (id, first_name, last_name, email, phone, username) FROM stdin;\n";
  let written = 0;
  const flush = (): void => {
    written += writeSync(file, chunk);
    chunk = "";
  };
  for (let id = 0; id < users; id++) {
    const { first, last, email, phone, username } = user(id);
    chunk += `${id + 1}\t${first}\t${last}\t${email}\t${phone}\t${username}\n`;
    if (chunk.length > 1 << 20) flush();
  }
  chunk += "\\.\nCOPY public.messages (id, user_id, body) FROM stdin;\n";
  flush();
  const start = written;
  for (let id = 1; written - start + chunk.length < bytes; id++) {
    chunk += `${id}\t${message(users)}\n`;
    if (chunk.length > 1 << 20) flush();
  }
  chunk +=
    "\\.\nALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);\n" +
    "ALTER TABLE ONLY public.messages ADD CONSTRAINT messages_user FOREIGN KEY (user_id) REFERENCES public.users(id);\n";
  flush();
  closeSync(file);
}

const directory = mkdtempSync(join(tmpdir(), "safelock-bench-scrub-"));
try {
  const source = join(directory, "messages.sql");
  const policy = join(directory, "policy.yaml");
  generateMessages(source, parseBytes(values.size), Number(values.users));
  writeFileSync(policy, POLICY);
  const output = join(directory, "out.sql");
  const args = [values.program, "anonymize", source, "-o", output, "--policy", policy, "--ephemeral", "--no-manifest"];
  const runs = [];
  for (let run = 0; run < Number(values.runs); run++) {
    rmSync(output, { force: true });
    runs.push(await measure(process.execPath, args));
  }
  const { seconds, cpuSeconds, peakMegabytes } = median(runs);
  const megabytes = statSync(source).size / 1e6;
  console.log(
    `${megabytes.toFixed(0)} MB, ${values.users} users: ${(megabytes / seconds).toFixed(1)} MB/s, ${seconds.toFixed(2)} s, ` +
      `CPU ${cpuSeconds.toFixed(2)} s, peak ${peakMegabytes.toFixed(0)} MB`,
  );
} finally {
  rmSync(directory, { recursive: true, force: true });
}
