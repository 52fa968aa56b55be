/** Builds a host transform that makes each value from its own tag. */
import type { HostTransform } from "../transformer.ts";
import { TagDraw } from "./tag-draw.ts";

/** `make` gets the old value and the draws of its tag; null writes SQL NULL, undefined leaves the field as it is. */
export function fakeEach(make: (value: string, draw: TagDraw) => string | null | undefined): HostTransform {
  return {
    kind: "host",
    needsTag: true,
    apply(batch) {
      const draw = new TagDraw();
      return batch.values.map((value, i) => make(value, draw.seed(batch.tags, i)));
    },
  };
}

/** The same without a tag: the new value depends on the old one alone. */
export function mapEach(map: (value: string) => string | null | undefined): HostTransform {
  return { kind: "host", needsTag: false, apply: (batch) => batch.values.map((value) => map(value)) };
}
