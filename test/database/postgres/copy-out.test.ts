/** Rows out of the protocol's messages, however the bytes arrive; what is no row goes to the driver. */
import { EventEmitter } from "node:events";
import { fc, test as property } from "@fast-check/vitest";
import type { Connection } from "pg";
import { expect, test } from "vitest";
import { CopyOut } from "../../../src/database/postgres/copy-out.ts";

class FakeSocket extends EventEmitter {
  isPaused = false;
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
}

function message(code: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.write(code, "latin1");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function begin(limit: number) {
  const socket = new FakeSocket();
  const driver: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => driver.push(chunk));
  const copy = new CopyOut("COPY t TO STDOUT", limit);
  copy.submit({ stream: socket, query: () => undefined } as unknown as Connection);
  return { socket, driver, copy };
}

async function readAll(copy: CopyOut, step: number): Promise<Buffer> {
  const found: Buffer[] = [];
  const into = new Uint8Array(step);
  for (let count = await copy.read(into, 0, step); count > 0; count = await copy.read(into, 0, step)) {
    found.push(Buffer.from(into.subarray(0, count)));
  }
  return Buffer.concat(found);
}

const row = fc.uint8Array({ maxLength: 120 });

property.prop([
  fc.array(row, { maxLength: 30 }),
  fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
  fc.integer({ min: 1, max: 50 }),
])("any rows, any borders of chunks", async (rows, steps, readStep) => {
  const { socket, driver, copy } = begin(1 << 20);
  const end = Buffer.concat([message("C", Buffer.from("COPY 1\0")), message("Z", Buffer.from("I"))]);
  const stream = Buffer.concat([
    message("H", Buffer.from([0, 0, 0])),
    ...rows.flatMap((each, index) => [
      message("d", each),
      ...(index % 7 === 3 ? [message("N", Buffer.from("notice\0"))] : []),
    ]),
    message("c", Buffer.alloc(0)),
    end,
  ]);
  for (let at = 0, turn = 0; at < stream.length; turn++) {
    const step = steps[turn % steps.length] as number;
    socket.emit("data", Buffer.from(stream.subarray(at, at + step)));
    at += step;
  }
  copy.handleReadyForQuery();
  expect(await readAll(copy, readStep)).toEqual(Buffer.concat(rows));
  expect(Buffer.concat(driver)).toEqual(end);
  expect(socket.listenerCount("data")).toBe(1);
  await copy.finished;
});

test("the socket is paused while the reader is behind, and goes on when it has caught up", async () => {
  const { socket, copy } = begin(1000);
  const rows = message("d", Buffer.alloc(600, 0x61));
  socket.emit("data", Buffer.from(rows));
  expect(socket.isPaused).toBe(false);
  socket.emit("data", Buffer.from(rows));
  expect(socket.isPaused).toBe(true);
  expect(copy.bufferedBytes).toBe(1200);
  const into = new Uint8Array(700);
  expect(await copy.read(into, 0, 650)).toBe(650);
  expect(socket.isPaused).toBe(true);
  await copy.read(into, 0, 700);
  expect(socket.isPaused).toBe(false);
});

test("an error reaches the reader behind the rows that came before it", async () => {
  const { socket, driver, copy } = begin(1000);
  socket.emit("data", Buffer.concat([message("d", Buffer.from("1\n")), message("E", Buffer.from("SERROR\0\0"))]));
  expect(driver.length).toBe(1);
  copy.handleError(new Error("the driver's"));
  const into = new Uint8Array(10);
  expect(await copy.read(into, 0, 10)).toBe(2);
  await expect(copy.read(into, 0, 10)).rejects.toThrow("the driver's");
  await expect(copy.finished).rejects.toThrow("the driver's");
});
