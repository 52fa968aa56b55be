import { expect, test } from "vitest";
import { quoteName, quoteText } from "../../../src/database/postgres/quote.ts";

test("names and texts as SQL writes them", () => {
  expect(quoteName('odd "name"')).toBe('"odd ""name"""');
  expect(quoteText("it's")).toBe("'it''s'");
  expect(quoteText("back\\slash'")).toBe("E'back\\\\slash'''");
});
