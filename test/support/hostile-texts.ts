/**
 * A planted corpus: texts that hold one identifier each, spelled, encoded and wrapped so that a plain search misses it.
 * The same count and seed give the same texts. Everything in them is invented.
 */
import { type CarrierName, carriers, carriersOf, plainCarriers } from "./hostile/carriers.ts";
import { Chance, Deck } from "./hostile/chance.ts";
import { type EncodingName, encodingChains, encodings } from "./hostile/encodings.ts";
import { type IdentifierKind, identifierKinds, inventIdentifiers } from "./hostile/identifiers.ts";
import { joinKeys, type Spelling, type SpellingName, spellings } from "./hostile/spellings.ts";

export interface HostileText {
  readonly id: string;
  /** As a database holds it. */
  readonly identifier: string;
  readonly kind: IdentifierKind;
  /** As it stands in `text`. */
  readonly spelling: string;
  readonly text: string;
  /** Name of the spelling, then of the encodings from the inner to the outer, joined by `+`; then the carrier. */
  readonly disguise: string;
  readonly form: SpellingName;
  readonly encodings: readonly EncodingName[];
  readonly carrier: CarrierName;
}

const forms = Object.keys(spellings) as SpellingName[];
const plainForms: readonly SpellingName[] = ["plain", "upper-case", "odd-case"];

/** Half of the texts are in an encoding; of those, two thirds are spelled as the database does, or in other case. */
export function hostileTexts(count = 2000, seed = 1): readonly HostileText[] {
  const chance = new Chance(seed);
  const planting = new Planting(chance);
  return inventIdentifiers(count, chance).map(({ kind, identifier }, i) => {
    const id = `${kind}-${String(i + 1).padStart(4, "0")}`;
    return { id, identifier, kind, ...planting.plant(identifier, kind) };
  });
}

/** The text that a planted spelling was before its encodings, its keys written together. */
export function undisguised({ spelling, form, encodings: names }: HostileText): string {
  const decoded = names.reduceRight((text, name) => encodings[name].decode(text), spelling);
  return form === "split-over-keys" ? joinKeys(decoded) : decoded;
}

type Planted = Omit<HostileText, "id" | "identifier" | "kind">;

class Planting {
  readonly #chance: Chance;
  readonly #isEncoded: ReadonlyMap<IdentifierKind, Deck<boolean>>;
  readonly #chains: Deck<readonly EncodingName[]>;
  readonly #forms: ReadonlyMap<IdentifierKind, Deck<SpellingName>>;
  readonly #formsWithin: Deck<SpellingName>;
  readonly #carriers: Deck<CarrierName>;
  readonly #texts: ReadonlyMap<CarrierName, Deck<string>>;

  constructor(chance: Chance) {
    const ofKinds = <T>(cards: readonly T[]) => new Map(identifierKinds.map((kind) => [kind, new Deck(cards, chance)]));
    this.#chance = chance;
    this.#isEncoded = ofKinds([true, false]);
    this.#chains = new Deck(encodingChains, chance);
    this.#forms = ofKinds(forms);
    const within = forms.filter((form) => form !== "split-over-keys");
    this.#formsWithin = new Deck(
      [...within, ...within.flatMap(() => chance.of(plainForms)), ...within.map(() => "plain" as const)],
      chance,
    );
    this.#carriers = new Deck(plainCarriers, chance);
    this.#texts = new Map(
      Object.entries(carriers).map(([name, texts]) => [name as CarrierName, new Deck<string>(texts, chance)]),
    );
  }

  plant(identifier: string, kind: IdentifierKind): Planted {
    return this.#isEncoded.get(kind)!.deal() ? this.#encoded(identifier, kind) : this.#spelled(identifier, kind);
  }

  #spelled(identifier: string, kind: IdentifierKind): Planted {
    const { form, text } = this.#spell(identifier, kind, this.#forms.get(kind)!);
    const carrier = this.#plainCarrier(kind, text, form);
    return this.#wrap(text, { form, encodings: [], carrier });
  }

  #encoded(identifier: string, kind: IdentifierKind): Planted {
    const { form, text } = this.#spell(identifier, kind, this.#formsWithin);
    const { card: chain, made: encoded } = this.#chains.dealFitting((names) => this.#encode(text, names))!;
    return this.#wrap(encoded, { form, encodings: chain, carrier: this.#chance.of(carriersOf(chain.at(-1)!)) });
  }

  #spell(identifier: string, kind: IdentifierKind, deck: Deck<SpellingName>): { form: SpellingName; text: string } {
    const { card: form, made: text } = deck.dealFitting((name) => {
      const spell: Spelling = spellings[name];
      return spell(identifier, this.#chance, kind);
    })!;
    return { form, text };
  }

  #encode(text: string, chain: readonly EncodingName[]): string | null {
    let encoded: string | null = text;
    for (const name of chain) encoded = encoded === null ? null : encodings[name].encode(encoded, this.#chance);
    return encoded;
  }

  /** An e-mail address may stand in a link, a text without blanks in a URL; a text as it is, where nothing disguises it. */
  #plainCarrier(kind: IdentifierKind, text: string, form: SpellingName): CarrierName {
    if (form === "split-over-keys") return this.#chance.of(["sentence", "log", "markdown"]);
    if (!/\s/.test(text) && this.#chance.below(4) === 0)
      return kind === "email" ? this.#chance.of(["mailto", "url"]) : "url";
    return this.#carriers.deal();
  }

  #wrap(
    spelling: string,
    { form, encodings: chain, carrier }: Pick<Planted, "form" | "encodings" | "carrier">,
  ): Planted {
    const text = this.#texts
      .get(carrier)!
      .deal()
      .replace("▮", () => spelling);
    return { spelling, text, disguise: `${[form, ...chain].join("+")} in ${carrier}`, form, encodings: chain, carrier };
  }
}
