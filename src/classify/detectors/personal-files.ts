/** Names of files in tables of persons, messages or health: what somebody sent in, or looks like. */
import type { Detector } from "./detector.ts";

/** Papers by their ending. Random pass: none. */
export const documentFile: Detector = {
  name: "document-file",
  limits: { length: [5, 300], holds: "." },
  category: "document",
  aspect: "file-name",
  plural: "names of documents",
  minimumShare: 0.7,
  decidesAlone: false,
  randomPassRate: 0,
  least: { context: "personal", matched: 3 },
  test: (value) =>
    /[^\s/.]\.(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|eml|msg|zip|tiff?|txt|csv|p7[ms]|pages|heif|m4a|mp3|wav|mp4)$/i.test(
      value,
    ),
};

/** Pictures by their ending. Random pass: none. */
export const pictureFile: Detector = {
  name: "picture-file",
  limits: { length: [5, 300], holds: "." },
  category: "photo",
  aspect: null,
  plural: "names of pictures",
  minimumShare: 0.7,
  decidesAlone: false,
  randomPassRate: 0,
  least: { context: "person", matched: 3 },
  test: (value) => /[^\s/.]\.(?:jpe?g|png|gif|webp|heic|bmp)(?:\?\S*)?$/i.test(value),
};
