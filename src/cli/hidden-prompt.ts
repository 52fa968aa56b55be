/** Asks for a secret on the terminal without showing what is typed. */
import { openSync } from "node:fs";
import { ReadStream, WriteStream } from "node:tty";
import { SafelockError } from "../domain/problem.ts";

const CANCELLED_EXIT = 130;
const LONGEST = 4096;

/** A terminal: keys come in, the prompt goes out. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { setRawMode(isRaw: boolean): unknown };
  readonly output: NodeJS.WritableStream;
  close(): void;
}

/**
 * The terminal of this process; null when there is none. A pipe on stdin may hold the data of the command, so the
 * terminal itself is opened, as long as a person is there to see the prompt.
 */
export function openTerminal(): Terminal | null {
  if (!process.stdin.isTTY && !process.stderr.isTTY) return null;
  try {
    const input = new ReadStream(openSync("/dev/tty", "r"));
    const output = new WriteStream(openSync("/dev/tty", "w"));
    return {
      input,
      output,
      close: () => {
        input.destroy();
        output.destroy();
      },
    };
  } catch {
    return null;
  }
}

/**
 * One line, without its end. Backspace and Ctrl-U correct.
 * @throws SafelockError CANCELLED (exit 130) on Ctrl-C, or Ctrl-D on an empty line.
 */
export async function askHidden(terminal: Terminal, question: string): Promise<string> {
  const { input, output } = terminal;
  output.write(question);
  input.setRawMode(true);
  try {
    return await readLine(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write("\n");
  }
}

function readLine(input: Terminal["input"]): Promise<string> {
  const typed: string[] = [];
  const decoder = new TextDecoder();
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      input.removeListener("data", onData);
      input.removeListener("end", onEnd);
    };
    const onEnd = (): void => {
      leave();
      reject(cancelled());
    };
    const onData = (chunk: Buffer | string): void => {
      for (const character of decoder.decode(Buffer.from(chunk), { stream: true })) {
        const meaning = press(typed, character);
        if (meaning === "more") continue;
        leave();
        if (meaning === "done") resolve(typed.join(""));
        else reject(cancelled());
        return;
      }
    };
    input.on("data", onData);
    input.on("end", onEnd);
    input.resume();
  });
}

/** What one key does to the line. */
function press(typed: string[], character: string): "more" | "done" | "cancel" {
  if (character === "\r" || character === "\n") return "done";
  if (character === "\u0003") return "cancel";
  if (character === "\u0004") return typed.length === 0 ? "cancel" : "done";
  if (character === "\u007f" || character === "\b") typed.pop();
  else if (character === "\u0015") typed.length = 0;
  else if (character >= " " && typed.length < LONGEST) typed.push(character);
  return "more";
}

function cancelled(): SafelockError {
  return new SafelockError(CANCELLED_EXIT, {
    code: "CANCELLED",
    problem: "the prompt was cancelled",
    hint: "Nothing was changed; run again when you like",
  });
}
