/** How hard a passphrase is to guess for somebody who has the keyring and all the time in the world. */
import { randomInt } from "node:crypto";
import { refuse } from "../../domain/problem.ts";

/** A passphrase is attacked offline, for as long as a backup of the keyring lies anywhere. */
const LEAST_BITS = 128;
/** A word of a list of 7,776 words. No word counts for more, however long it is. */
const WORD_BITS = 12.9;
/** A short word cannot be worth what all its letters could be. */
const LETTER_BITS = 3;
const REPEATED_BITS = 1;
const ROWS = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890"];
/** Without letters and digits that look alike. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 8;
const GROUP_SIZE = 4;

/** 160 random bits as eight groups of four characters. */
export function generatePassphrase(): string {
  const character = (): string => ALPHABET[randomInt(ALPHABET.length)] ?? "";
  const group = (): string => Array.from({ length: GROUP_SIZE }, character).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** @throws SafelockError (exit 2): PASSPHRASE_WEAK. */
export function refuseWeakPassphrase(passphrase: string): void {
  const bits = Math.floor(passphraseBits(passphrase));
  if (bits >= LEAST_BITS) return;
  throw refuse({
    code: "PASSPHRASE_WEAK",
    problem: `the passphrase is worth about ${bits} bits and must be worth ${LEAST_BITS}, for it protects every copy of the keyring`,
    hint: "Take ten words drawn by dice, or leave the prompt empty to have a passphrase made; an identity file (--identity-out) needs none",
  });
}

/**
 * An estimate from below. A run of letters counts as a word, whatever it looks like, and a word that came before counts as
 * nearly nothing; runs along the alphabet, the digits or the keyboard count one bit a character.
 */
export function passphraseBits(passphrase: string): number {
  const text = passphrase.normalize("NFKC").trim();
  const pieces = text.match(/\p{L}+|[^\p{L}]/gu) ?? [];
  const others = pieces.filter((piece) => !/^\p{L}{2,}$/u.test(piece));
  const perCharacter = Math.log2(alphabetSize(others));
  const seen = new Set<string>();
  let bits = 0;
  let previous = "";
  for (const piece of pieces) {
    const isKnown = seen.has(piece.toLowerCase());
    if (piece.length > 1) bits += isKnown ? REPEATED_BITS : wordBits(piece);
    else bits += isKnown && !/[\p{L}\p{N}]/u.test(piece) ? 0 : follows(previous, piece) ? REPEATED_BITS : perCharacter;
    seen.add(piece.toLowerCase());
    previous = piece;
  }
  return bits;
}

function wordBits(word: string): number {
  const steps = [...word].filter((character, at) => at === 0 || !follows(word[at - 1] ?? "", character)).length;
  return Math.min(WORD_BITS, LETTER_BITS * steps + REPEATED_BITS * (word.length - steps));
}

/** The same character again, or the next one of a row in either direction. */
function follows(previous: string, character: string): boolean {
  const [one, other] = [previous.toLowerCase(), character.toLowerCase()];
  if (one === "") return false;
  return one === other || ROWS.some((row) => row.includes(one + other) || row.includes(other + one));
}

/** How many characters the single ones seem to be drawn from. */
function alphabetSize(characters: readonly string[]): number {
  const sizes: readonly (readonly [RegExp, number])[] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{N}/u, 10],
    [/[^\p{L}\p{N}]/u, 20],
  ];
  const total = sizes.reduce((sum, [kind, size]) => (characters.some((one) => kind.test(one)) ? sum + size : sum), 0);
  return Math.max(2, total);
}
