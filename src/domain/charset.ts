/** Encodings of text that is read as UTF-8 and written back as it was. */
export type Charset = "utf-16le" | "utf-16be";
