/** Names that end in who did it: `genehmigt_von`, `gemeld_door`, `approved_by`, `prescrit_par`. */

/** Participles by the word for `by` behind them; where that word has other meanings, the verb must look like a participle. */
const participles: ReadonlyMap<string, RegExp> = new Map([
  [
    "by",
    /(?:ed|en|[^o]ne|sold|sent|made|held|paid|led|run|drawn|taught|bought|brought|kept|found|cut|set|read|told)$|^(?:edit|create|update|modify|delete|insert|add|post|report|handle|approve|review|ban|close|upload|change|assign|resolve|verify|sign|submit|request|invite|cancel|import|deliver|inspect|enter|prepare|authori[sz]e)$/,
  ],
  ["von", germanParticiple()],
  ["durch", germanParticiple()],
  [
    "door",
    /^(?:[a-z]{2,5})?ge[a-z]{2,}(?:d|t|en)$|^(?:be|ver|ont|her|er|over|onder)[a-z]{2,}(?:d|t|en)$|^(?:op|af|aan|in|uit|mee)[a-z]{3,}en$/,
  ],
  ["par", /(?:e|i|u|is|it|rt)$/],
  ["por", /(?:[aiu]d[oa]|t[oa]|cho|cha)$/],
  ["da", /(?:[aiu]t[oa]|(?:ss|st|tt|rt|nt|lt|es|us|rs)[oa])$/],
  ["a", /[aiu]t[oa]$/],
  ["av", nordicParticiple()],
  ["af", nordicParticiple()],
  ["przez", /(?:y|a|o|e)$/],
]);

function germanParticiple(): RegExp {
  return /^(?:[a-z]{2,6})?ge[a-z]{2,}(?:t|en)$|^(?:be|er|ver|ent|zer|emp|ueber|unter|uber)[a-z]{2,}(?:t|en)$|iert$/;
}

/** Also cut short: `oppd_av`, `godk_af`, `sign_av`. */
function nordicParticiple(): RegExp {
  return /(?:t|d)$|^(?:oppr|endr|godkj?|kontroll?|reg|sign|utf|udf|sjekk|anm|korr|mott|utst|beh|skap|andr|rettet|attest)$/;
}

/** Done by rules, causes and machines, or said of a time. */
const impersonal: ReadonlySet<string> = new Set(
  "locked|sorted|ordered|grouped|filtered|powered|divided|multiplied|partitioned|indexed|replaced|superseded|caused|triggered|driven|needed|required|expected|limited|covered|followed|preceded|separated|delimited|backed|listed|joined|keyed|secured|completed|increased|decreased|even|green|ten|open|screen|seven".split(
    "|",
  ),
);

/** Whether the last two words of a name ask who did something. */
export function asksWho(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  const verb = words.at(-2) ?? "";
  return participles.get(last)?.test(verb) === true && !impersonal.has(verb);
}
