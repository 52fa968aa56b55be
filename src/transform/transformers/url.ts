/** url: an address under a reserved domain. */
import type { ColumnShape, Transformer } from "../transformer.ts";
import { BASE32_ALPHABET, UNIQUE_CHARACTERS } from "./base32.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import type { TagDraw } from "./tag-draw.ts";

const SHORT_TOKEN = 8;
/** `https://example.com/` */
const PREFIX_LENGTH = 20;

export const url: Transformer = {
  name: "url",
  summary: "A web address at example.com with a token for its path.",
  notes: [
    "Keeps the scheme when it is http, https, ftp, ws or wss, and an ending such as `.jpg`; nothing else of the old address stays.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: {
    parameters: {},
    input: "https://user:pass@host.test/ada/photo.jpg?id=7",
    output: "https://example.com/bjftqrlyfifm6wsx.jpg",
  },
  purpose: "url",
  normalization: "none",
  injective: () => true,
  fit: (_parameters, shape) =>
    requireText(shape, PREFIX_LENGTH + (shape.isUnique ? UNIQUE_CHARACTERS : SHORT_TOKEN), "url"),
  prepare: (_parameters, { shape }) => fakeEach((value, draw) => fakeUrl(value, draw, shape)),
};

function fakeUrl(value: string, draw: TagDraw, shape: ColumnShape): string {
  const scheme = /^(https?|ftp|wss?):\/\//i.exec(value)?.[1]?.toLowerCase() ?? "https";
  const room = maxLengthOf(shape) ?? Number.POSITIVE_INFINITY;
  const base = `${scheme}://example.com/`;
  const path = base + drawToken(draw, Math.min(UNIQUE_CHARACTERS, room - base.length));
  const ending = endingOf(value.replace(/[?#].*$/s, ""));
  return path.length + ending.length <= room ? path + ending : path;
}

export function drawToken(draw: TagDraw, characters: number): string {
  let token = "";
  while (token.length < characters) token += BASE32_ALPHABET[draw.below(32)]!;
  return token;
}

/** A file name's ending of at most five letters and digits, which say what kind of file it is and not whose; else nothing. */
export function endingOf(path: string): string {
  const ending = /[^./\\]\.(?=[a-z0-9]*[a-z])([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && KNOWN_ENDINGS.has(ending) ? `.${ending}` : "";
}

/** A list, because a word after a dot may also be a name. */
const KNOWN_ENDINGS: ReadonlySet<string> = new Set(
  "avi avif bin bmp bz2 c cfg conf cpp crt css csv dat db dll doc docx dump eml eps epub exe flac gif go gz heic htm html ico ics ini jar java jpeg jpg js json jsx key log m4a md mkv mov mp3 mp4 mpeg mpg msg odp ods odt ogg otf p12 pdf pem php png ppt pptx ps psd py rar rb rs rtf sh sql sqlite svg tar tex tgz tif tiff toml ts tsv tsx ttf txt vcf wav webm webp wma wmv woff woff2 xls xlsx xml xz yaml yml zip zst".split(
    " ",
  ),
);
