/** What `npm run build` put beside the code: kernels and dictionaries. The only reader of `build/`. */
import { readdir, readFile } from "node:fs/promises";
import { refuse } from "../domain/problem.ts";
import type { DictionaryFile } from "../transform/dictionaries.ts";

const BUILD = new URL("../../build/", import.meta.url);

export async function loadKernelModule(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readBuilt("kernel.wasm"));
}

export async function loadScannerModule(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readBuilt("scan.wasm"));
}

/** Reads the lists of the wanted faker locales, with `en` behind them as the fallback. Refuses unknown locales. */
export async function readDictionaries(locales: readonly string[]): Promise<DictionaryFile[]> {
  const wanted = [...new Set([...locales, "en"])];
  return Promise.all(wanted.map(readDictionary));
}

/** Languages that faker has only with a country, under the country most people mean. */
const usualCountry: Readonly<Record<string, string>> = {
  nb: "nb_NO",
  no: "nb_NO",
  pt: "pt_BR",
  zh: "zh_CN",
  cs: "cs_CZ",
};

async function readDictionary(asked: string): Promise<DictionaryFile> {
  const locale = usualCountry[asked] ?? asked;
  const isPlainName = /^[A-Za-z_]+$/.test(locale);
  const text = isPlainName
    ? await readFile(new URL(`dictionaries/${locale}.json`, BUILD), "utf8").catch(() => null)
    : null;
  if (text !== null) return { ...(JSON.parse(text) as DictionaryFile), locale: asked };
  await readBuilt("dictionaries/en.json");
  const known = (await readdir(new URL("dictionaries/", BUILD))).map((name) => name.replace(/\.json$/, ""));
  throw refuse({
    code: "LOCALE_UNKNOWN",
    problem: `there are no word lists for the locale ${JSON.stringify(asked.slice(0, 20))}`,
    hint: `Choose among ${known.sort().join(", ")}`,
  });
}

async function readBuilt(name: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(new URL(name, BUILD));
  } catch (cause) {
    throw refuse(
      {
        code: "BUILD_MISSING",
        problem: `build/${name} is missing from this installation`,
        hint: "Run `npm run build` in a checkout, or install the package again",
      },
      { cause },
    );
  }
}
