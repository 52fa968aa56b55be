import { readFileSync } from "node:fs";

import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { framed, unframed } from "../../../../src/vault/store/sqlite/material.ts";
import { bytesOf } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const STEPS = 6_000;

/** One marker repeated, so that any 16 bytes of it show whose they are. */
function marked(step: number, size: number): Buffer {
  const marker = `<${step.toString().padStart(6, "0")}>`;
  return Buffer.from(marker.repeat(Math.ceil(size / marker.length)));
}

/** Inserts, replaces and deletes materials at random. @returns Numbers of deleted materials that are in the file. */
function leftovers(path: string, seed: string, frame: (bytes: Uint8Array) => Uint8Array): number[] {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA secure_delete = ON");
  database.exec(
    "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; CREATE TABLE material (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB)",
  );
  const dice = new DataView(bytesOf(seed, 12 * STEPS).buffer);
  const live = new Map<number, number>();
  for (let step = 0; step < STEPS; step++) {
    const ids = [...live.keys()];
    const id = ids[dice.getUint32(step * 12) % Math.max(ids.length, 1)] ?? 0;
    const bytes = frame(marked(step, 50 + (dice.getUint32(step * 12 + 4) % 1500)));
    const choice = dice.getUint32(step * 12 + 8) % 8;
    if (choice < 4 && ids.length < 400) {
      const added = database.prepare("INSERT INTO material (bytes) VALUES (?)").run(bytes);
      live.set(Number(added.lastInsertRowid), step);
    } else if (choice < 6) {
      if (database.prepare("UPDATE material SET bytes = ? WHERE id = ?").run(bytes, id).changes === 1)
        live.set(id, step);
    } else {
      database.prepare("DELETE FROM material WHERE id = ?").run(id);
      live.delete(id);
    }
  }
  database.close();
  const found = readFileSync(path, "latin1").matchAll(/<(\d{6})>/g);
  const kept = new Set(live.values());
  return [...new Set(Array.from(found, ([, step]) => Number(step)))].filter((step) => !kept.has(step));
}

describe("material", () => {
  test("frames give back what was put in, whatever its length", () => {
    for (const length of [0, 1, 31, 3571, 3572, 3573, 4056, 4057, 4058, 7664, 8149, 45_088, 1_000_000]) {
      const bytes = bytesOf(`m/${length}`, length);
      const frame = framed(bytes);
      expect(unframed(frame, "keyring.sqlite")).toEqual(bytes);
      // The record ends where an overflow page ends: what the leaf keeps is the zeros in front.
      expect((frame.length + 4 - 489) % 4092).toBe(0);
      expect(frame.subarray(0, 512).every((byte) => byte === 0)).toBe(true);
    }
  });

  test("a damaged frame is corrupt", () => {
    const frame = framed(bytesOf("m", 100));
    new DataView(frame.buffer).setUint32(512, 1_000_000, true);
    expect(() => unframed(frame, "keyring.sqlite")).toThrow(/VAULT_CORRUPT/);
    expect(() => unframed(frame.subarray(0, 300), "keyring.sqlite")).toThrow(/VAULT_CORRUPT/);
  });

  test("what is replaced or deleted is gone, also from where SQLite moved it", () =>
    withDirectory(async (location) => {
      let plain = 0;
      for (const seed of ["dice", "die", "cube"]) {
        expect(leftovers(`${location}-${seed}-framed`, seed, framed)).toEqual([]);
        plain += leftovers(`${location}-${seed}-plain`, seed, (bytes) => bytes).length;
      }
      // Why there are frames: `secure_delete` alone leaves copies behind.
      expect(plain).toBeGreaterThan(0);
    }));
});
