/** sslmode as libpq means it: whether to encrypt, and what of the server's certificate is checked. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ConnectionOptions, checkServerIdentity } from "node:tls";
import { refuse, type SafelockError } from "../../domain/problem.ts";
import { type Environment, homeOf } from "./environment.ts";

const modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
export type TlsMode = (typeof modes)[number];

/** One try: without TLS, or with these options. */
export type TlsAttempt = false | ConnectionOptions;

export interface TlsFiles {
  /** The host's name as given: what a certificate must be made for. */
  readonly name: string;
  readonly rootCertificate: string | null;
  readonly certificate: string | null;
  readonly key: string | null;
}

export interface ResolvedTls {
  readonly attempts: readonly TlsAttempt[];
  readonly tls: TlsFiles & { readonly mode: TlsMode };
  readonly isTlsDirect: boolean;
}

export interface TlsRequest {
  /** Value of one of libpq's keywords. */
  readonly value: (keyword: string) => string | undefined;
  readonly environment: Environment;
  readonly isSocket: boolean;
  readonly name: string;
}

export async function resolveTls(request: TlsRequest): Promise<ResolvedTls> {
  const { value, isSocket } = request;
  const mode = modeOf(value("sslmode"), value("ssl"));
  const files = filesOf(request);
  const isTlsDirect = value("sslnegotiation") === "direct";
  const tls = { ...files, mode };
  // As with libpq, a Unix socket is never encrypted.
  if (isSocket || mode === "disable") return { attempts: [false], tls, isTlsDirect: false };
  const options = await tlsOptions(mode, files);
  if (mode === "allow") return { attempts: [false, options], tls, isTlsDirect };
  return { attempts: mode === "prefer" ? [options, false] : [options], tls, isTlsDirect };
}

function modeOf(sslmode: string | undefined, ssl: string | undefined): TlsMode {
  if (sslmode === undefined) return ssl === "true" || ssl === "1" ? "require" : "prefer";
  const mode = modes.find((each) => each === sslmode);
  if (mode === undefined)
    throw badTls("sslmode has a value that PostgreSQL does not know", `Use one of ${modes.join(", ")}`);
  return mode;
}

function filesOf({ value, environment, name }: TlsRequest): TlsFiles {
  const usual = (file: string): string | null => {
    const path = join(homeOf(environment), ".postgresql", file);
    return existsSync(path) ? path : null;
  };
  return {
    name,
    rootCertificate: value("sslrootcert") ?? usual("root.crt"),
    certificate: value("sslcert") ?? usual("postgresql.crt"),
    key: value("sslkey") ?? usual("postgresql.key"),
  };
}

async function tlsOptions(mode: TlsMode, files: TlsFiles): Promise<ConnectionOptions> {
  const isSystem = files.rootCertificate === "system";
  const isChecked = mode.startsWith("verify") || (mode === "require" && files.rootCertificate !== null);
  if (isChecked && files.rootCertificate === null) {
    throw badTls(
      `sslmode=${mode} needs the certificate of an authority`,
      "Name it with sslrootcert=FILE, or sslrootcert=system",
    );
  }
  const isNameChecked = mode === "verify-full" || isSystem;
  return {
    rejectUnauthorized: isChecked,
    ...(isChecked && !isSystem ? { ca: await readPart(files.rootCertificate, "sslrootcert") } : {}),
    ...(files.certificate === null ? {} : { cert: await readPart(files.certificate, "sslcert") }),
    ...(files.key === null ? {} : { key: await readPart(files.key, "sslkey") }),
    checkServerIdentity: (_host, certificate) =>
      isNameChecked ? checkServerIdentity(files.name, certificate) : undefined,
  };
}

async function readPart(path: string | null, keyword: string): Promise<Buffer> {
  return readFile(path ?? "").catch((cause: NodeJS.ErrnoException) => {
    throw badTls(
      `the file that ${keyword} names cannot be read (${cause.code ?? "unknown reason"})`,
      "Check its path and permissions",
    );
  });
}

function badTls(problem: string, hint: string): SafelockError {
  return refuse({ code: "DATABASE_TLS", problem, hint });
}
