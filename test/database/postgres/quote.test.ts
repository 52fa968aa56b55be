import { expect, test } from "vitest";
import { quoteName, quoteQualified, quoteText } from "../../../src/database/postgres/quote.ts";

test("names and texts as SQL writes them", () => {
  expect(quoteName('odd "name"')).toBe('"odd ""name"""');
  expect(quoteQualified("s.x", "t")).toBe('"s.x"."t"');
  expect(quoteText("it's")).toBe("'it''s'");
  expect(quoteText("back\\slash'")).toBe("E'back\\\\slash'''");
});
