/** Whether texts are language: words that only sentences have, of eleven languages, or the shape of sentences. */
import type { ColumnSample } from "../domain/finding.ts";

/** Words without which hardly a sentence is written; none of them is common in lists of names or codes. */
const functionWords: ReadonlySet<string> = new Set(
  (
    "the and of to is was are were with for that this have has been not you your his her from they will would please but about because which " +
    "le la les des une est et dans pour que qui pas avec sur vous nous cette mais été aux du son plus ont " +
    "der die das und ist nicht ein eine mit für von auf dem den wurde sich bitte wird haben hat sie wir auch bei nach " +
    "el los las una del por para con que está como pero más sus fue tiene este esta muy ya " +
    "il lo gli una di che è per con non sono della dello nel alla ha stato questo anche più " +
    "het een van en niet is met voor dat zijn heeft wordt aan ook maar naar werd deze " +
    "o os as um uma do da dos das em no na não para com que foi está mais seu sua pelo pela " +
    "og er det ikke som på av til har med den ble vil kan fra også " +
    "i w na z nie się jest do że dla przez oraz od po był została " +
    "och är att inte som på av till har med den det för var ett " +
    "og er det ikke som på af til har med den blev vil kan fra også " +
    "ja on ei että oli se hän myös kun mutta ovat"
  ).split(" "),
);

const leastTexts = 3;
const leastShare = 0.3;

/** At least three in ten of three or more texts are sentences. */
export function isProse(sample: ColumnSample): boolean {
  const texts = new Set(sample.values.filter((value) => value.trim() !== ""));
  if (texts.size < leastTexts) return false;
  let sentences = 0;
  for (const text of texts) if (isSentence(text)) sentences++;
  return sentences / texts.size >= leastShare;
}

/** Five words or more, of which a fifth bind others, or a long text with the punctuation of sentences. */
export function isSentence(text: string): boolean {
  if (text.length < 20) return false;
  const words = text.toLowerCase().match(/(?<![\p{L}\p{N}_-])\p{L}+(?:['’]\p{L}+)?(?![\p{L}\p{N}_-])/gu) ?? [];
  if (words.length < 5 || /^\s*[[{<]/.test(text)) return false;
  const binding = words.filter((word) => functionWords.has(word)).length;
  if (binding >= 2 && binding * 7 >= words.length) return true;
  return text.length > 40 && words.length >= 6 && /[.!?;:](?:\s|$)|,\s/.test(text) && !/[{}|=<>\\]{2}/.test(text);
}
