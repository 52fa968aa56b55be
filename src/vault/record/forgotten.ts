/** Subjects whose mappings are not recorded: their keys are destroyed, or will be. */
import type { Forgetting } from "../store/store.ts";

/** Whether a request to forget still stands, or has been carried out. */
function stands({ cancelledAt, shreddedAt }: Forgetting): boolean {
  return cancelledAt === null || shreddedAt !== null;
}

/** References of subjects whose keys have to be gone at `now`. */
export function dueSubjects(forgettings: readonly Forgetting[], now: Date): readonly string[] {
  const isDue = ({ shreddedAt, dueAt }: Forgetting): boolean =>
    shreddedAt !== null || Date.parse(dueAt) <= now.getTime();
  return forgettings.filter((one) => stands(one) && isDue(one)).map(({ subject }) => subject.toLowerCase());
}

export class Forgotten {
  /** First words of the references: what is not in here, nearly everything, is answered without making a text. */
  readonly #words = new Set<number>();
  readonly #references = new Set<string>();

  constructor(forgettings: readonly Forgetting[]) {
    for (const { subject } of forgettings.filter(stands)) {
      this.#references.add(subject.toLowerCase());
      this.#words.add(Buffer.from(subject, "hex").readUInt32LE());
    }
  }

  get size(): number {
    return this.#references.size;
  }

  /** @param reference Hexadecimal, lower case. */
  names(reference: string): boolean {
    return this.#references.has(reference);
  }

  /** Whether the 16 bytes from `at` on are the reference of a forgotten subject. */
  has(bytes: Uint8Array, at: number): boolean {
    const first = (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
    return this.#words.has(first) && this.#references.has(Buffer.from(bytes.subarray(at, at + 16)).toString("hex"));
  }
}
