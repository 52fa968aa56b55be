/** An archive as a plain dump, as pg_restore prints it. */

import { refuse } from "../../domain/problem.ts";
import { type Archive, type ByteText, OffsetFlag, type TocEntry } from "./archive.ts";
import { archiveSettings, entryLabel, isLargeObjects } from "./entry-data.ts";
import { definitionText, entryComment } from "./entry-text.ts";
import { qualifiedName, quotedName } from "./quoted-name.ts";
import { hasDefinition, isRestored, restorePass, restorePasses } from "./restore-order.ts";

/** The code of `p` in pg_class.relkind. */
const PARTITIONED_TABLE = 0x70;

export interface PlainScriptOptions {
  /** Letters and digits behind \restrict, which keeps psql from running commands in the data; null leaves it out. */
  readonly restrictKey: string | null;
  /** For messages. */
  readonly source: string;
}

/** Gives the text piece by piece, in the order of the archive; whoever asks puts the data between. */
export class PlainScript {
  readonly #archive: Archive;
  readonly #options: PlainScriptOptions;
  readonly #main: readonly TocEntry[];
  /** How many entries of the main pass are printed. */
  #printed = 0;
  #tablespace: ByteText | null = null;
  #accessMethod: ByteText | null = null;

  constructor(archive: Archive, options: PlainScriptOptions) {
    this.#archive = archive;
    this.#options = options;
    this.#main = this.#entriesOf("main");
  }

  opening(): ByteText {
    const { serverVersion, dumpVersion } = this.#archive.header;
    const restrict = this.#options.restrictKey === null ? "" : `\\restrict ${this.#options.restrictKey}\n\n`;
    const versions = [
      serverVersion === null ? "" : `-- Dumped from database version ${serverVersion}\n`,
      dumpVersion === null ? "" : `-- Dumped by pg_dump version ${dumpVersion}\n`,
    ];
    return `--\n-- PostgreSQL database dump\n--\n\n${restrict}${versions.join("")}\n${this.#settings()}`;
  }

  /** Everything before the data of this entry: of rows up to their COPY statement. Refuses data that come out of order. */
  before(dumpId: number): ByteText {
    let text = "";
    for (let entry = this.#next(); entry !== null; entry = this.#next()) {
      if (entry.dumpId === dumpId) return `${text}${this.#data(entry)}`;
      if (hasData(entry)) break;
      text += this.#definition(entry);
    }
    throw this.#outOfOrder();
  }

  /** Everything behind the last data. */
  rest(): ByteText {
    let text = "";
    for (let entry = this.#next(); entry !== null; entry = this.#next()) {
      if (hasData(entry)) throw this.#outOfOrder();
      text += this.#definition(entry);
    }
    for (const pass of restorePasses.slice(1)) {
      for (const entry of this.#entriesOf(pass)) text += this.#definition(entry);
    }
    const unrestrict = this.#options.restrictKey === null ? "" : `\\unrestrict ${this.#options.restrictKey}\n\n`;
    return `${text}--\n-- PostgreSQL database dump complete\n--\n\n${unrestrict}`;
  }

  #next(): TocEntry | null {
    return this.#main[this.#printed++] ?? null;
  }

  #entriesOf(pass: "main" | "acl" | "post-acl"): TocEntry[] {
    return this.#archive.entries.filter((entry) => isRestored(entry) && restorePass(entry) === pass);
  }

  #settings(): ByteText {
    const { header, entries } = this.#archive;
    const { encodingName, hasStandardStrings } = archiveSettings(entries, this.#options.source);
    const searchPath = entries.findLast(({ kind }) => kind === "SEARCHPATH")?.definition ?? "";
    return [
      "SET statement_timeout = 0;\nSET lock_timeout = 0;\nSET idle_in_transaction_session_timeout = 0;\n",
      header.minor >= 16 ? "SET transaction_timeout = 0;\n" : "",
      `SET client_encoding = '${encodingName}';\n`,
      `SET standard_conforming_strings = ${hasStandardStrings ? "on" : "off"};\n`,
      searchPath,
      "SET check_function_bodies = false;\nSET xmloption = content;\nSET client_min_messages = warning;\n",
      hasStandardStrings ? "" : "SET escape_string_warning = off;\n",
      "SET row_security = off;\n\n",
    ].join("");
  }

  /** An entry that has data besides its definition is printed with them. */
  #definition(entry: TocEntry): ByteText {
    const isPrinted = entry.hasData ? false : hasDefinition(entry);
    if (!isPrinted) return "";
    const { minor } = this.#archive.header;
    const archive = { minor, entries: this.#archive.entries, source: this.#options.source };
    const text = `${this.#defaults(entry)}${entryComment(entry, false)}${definitionText(entry, archive)}`;
    if (entry.relationKind !== PARTITIONED_TABLE || entry.accessMethod === null) return text;
    const table = qualifiedName(entry.namespace, entry.tag ?? "", minor);
    return `${text}ALTER TABLE ${table} SET ACCESS METHOD ${quotedName(entry.accessMethod, minor)};\n\n`;
  }

  #data(entry: TocEntry): ByteText {
    const definition = entry.definition === null || entry.definition === "" ? "" : `${entry.definition}\n\n`;
    const copy = isLargeObjects(entry) ? "" : (entry.copy ?? "");
    return `${this.#defaults(entry)}${entryComment(entry, true)}${definition}${copy}`;
  }

  /** Settings that tables are created with, where they change. */
  #defaults({ tablespace, accessMethod, relationKind }: TocEntry): ByteText {
    const { minor } = this.#archive.header;
    let text = "";
    if (tablespace !== null && tablespace !== this.#tablespace) {
      this.#tablespace = tablespace;
      text += `SET default_tablespace = ${tablespace === "" ? "''" : quotedName(tablespace, minor)};\n\n`;
    }
    const mayHaveMethod = relationKind !== PARTITIONED_TABLE && accessMethod !== null;
    if (mayHaveMethod && accessMethod !== this.#accessMethod) {
      this.#accessMethod = accessMethod;
      text += `SET default_table_access_method = ${quotedName(accessMethod, minor)};\n\n`;
    }
    return text;
  }

  #outOfOrder(): Error {
    const missing = this.#main.slice(this.#printed - 1).find(hasData);
    const settings = archiveSettings(this.#archive.entries, this.#options.source);
    return refuse({
      code: "ARCHIVE_ORDER",
      at: { source: this.#options.source, ...(missing ? { table: entryLabel(missing, settings) } : {}) },
      problem: "the archive's data stand in another order than its table of contents, so no plain dump can be written",
      hint: "Write an archive (--to custom), and make it plain with pg_restore --file=dump.sql",
    });
  }
}

function hasData({ hasData, offset, fileName }: TocEntry): boolean {
  return hasData && offset?.flag !== OffsetFlag.noData && fileName !== "";
}
