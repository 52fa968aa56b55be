/**
 * Pictures by their first bytes: JPEG, PNG, GIF, WebP, BMP, SVG as hexadecimal, base64, `data:` URI or raw text.
 * Random pass: none. Pictures of things look alike: the table counts too.
 */
import type { Detector } from "./detector.ts";

const starts: readonly RegExp[] = [
  /^data:image\//i,
  /^(?:\\x|0x|X')?(?:FFD8FF(?:E|D|C|F)|89504E470D0A1A0A|474946383[79]61|52494646.{8}57454250)/i,
  /^(?:\/9j\/[\w+/]|iVBORw0KGgo|R0lGOD[dl]h|UklGR[\w+/]{5,}V0VCU)/,
  /^(?:\u00ff\u00d8\u00ff|\u0089PNG\r\n|\ufffd\ufffd\ufffd[\ufffd\u00e0\u00e1]\u0000\u0010JFIF|\ufffdPNG\r\n|GIF8[79]a)/,
  /^(?:<\?xml[^>]{0,100}>\s*)?<svg[\s>]/i,
];

export const imageData: Detector = {
  name: "image-data",
  limits: { length: [5, Number.POSITIVE_INFINITY] },
  category: "photo",
  aspect: null,
  plural: "pictures by their first bytes",
  minimumShare: 0.5,
  decidesAlone: false,
  randomPassRate: 0,
  least: { context: "person", matched: 1 },
  test: (value) => starts.some((start) => start.test(value)),
};
