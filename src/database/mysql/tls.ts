/** How a connection is protected: the modes of MySQL's clients, and the names that PostgreSQL's users know. */
import { readFileSync } from "node:fs";
import type { SslOptions } from "mysql2";
import { refuse } from "../../domain/problem.ts";

/** Weakest first. `preferred` takes what the server offers; only the last two know whom they talk to. */
export type TlsMode = "disabled" | "preferred" | "required" | "verify-ca" | "verify-identity";

export interface TlsChoice {
  readonly mode: TlsMode;
  /** Paths of PEM files. */
  readonly ca: string | null;
  readonly certificate: string | null;
  readonly key: string | null;
}

const MODES: Readonly<Record<string, TlsMode>> = {
  disabled: "disabled",
  disable: "disabled",
  preferred: "preferred",
  prefer: "preferred",
  allow: "preferred",
  required: "required",
  require: "required",
  "verify-ca": "verify-ca",
  "verify-identity": "verify-identity",
  "verify-full": "verify-identity",
};

/** @param option Finds an option by its name; the first source that has it wins. */
export function chooseTls(option: (name: string) => string | undefined): TlsChoice {
  const ca = option("ssl-ca") ?? null;
  return {
    mode: modeOf(option, ca !== null),
    ca,
    certificate: option("ssl-cert") ?? null,
    key: option("ssl-key") ?? null,
  };
}

function modeOf(option: (name: string) => string | undefined, hasAuthority: boolean): TlsMode {
  const given = option("ssl-mode");
  if (given !== undefined) {
    const mode = MODES[given.toLowerCase().replaceAll("_", "-")];
    if (mode !== undefined) return mode;
    throw refuse({
      code: "DATABASE_TLS",
      problem: "the value of ssl-mode is not one of MySQL's modes",
      hint: "Write one of DISABLED, PREFERRED, REQUIRED, VERIFY_CA, VERIFY_IDENTITY",
    });
  }
  // MariaDB's clients have switches in place of modes.
  const isOn = (name: string): boolean => /^(|1|on|true|yes)$/i.test(option(name) ?? "off");
  if (isOn("skip-ssl") || (option("ssl") !== undefined && !isOn("ssl"))) return "disabled";
  if (isOn("ssl-verify-server-cert")) return "verify-identity";
  if (hasAuthority) return "verify-ca";
  return isOn("ssl") ? "required" : "preferred";
}

/** The driver's options; undefined: no TLS. */
export function driverTls(choice: TlsChoice): SslOptions | undefined {
  if (choice.mode === "disabled") return undefined;
  const isVerified = choice.mode === "verify-ca" || choice.mode === "verify-identity";
  return {
    rejectUnauthorized: isVerified,
    verifyIdentity: choice.mode === "verify-identity",
    ...readPem("ca", choice.ca),
    ...readPem("cert", choice.certificate),
    ...readPem("key", choice.key),
  };
}

function readPem(name: "ca" | "cert" | "key", path: string | null): Partial<Record<"ca" | "cert" | "key", string>> {
  if (path === null) return {};
  try {
    return { [name]: readFileSync(path, "utf8") };
  } catch (cause) {
    throw refuse({
      code: "DATABASE_TLS",
      at: { source: path },
      problem: `the file of ssl-${name} cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown"})`,
      hint: `Mend the path that ssl-${name} names, or make the file readable`,
    });
  }
}

/** The same choice for the command line of a dump program. */
export function programTls(choice: TlsChoice, isMariadbProgram: boolean): string[] {
  const files = [
    ...(choice.ca === null ? [] : [`--ssl-ca=${choice.ca}`]),
    ...(choice.certificate === null ? [] : [`--ssl-cert=${choice.certificate}`]),
    ...(choice.key === null ? [] : [`--ssl-key=${choice.key}`]),
  ];
  if (!isMariadbProgram) return [`--ssl-mode=${choice.mode.toUpperCase().replaceAll("-", "_")}`, ...files];
  if (choice.mode === "disabled") return ["--skip-ssl"];
  if (choice.mode === "preferred") return ["--skip-ssl-verify-server-cert", ...files];
  return [
    "--ssl",
    choice.mode === "verify-identity" ? "--ssl-verify-server-cert" : "--skip-ssl-verify-server-cert",
    ...files,
  ];
}
