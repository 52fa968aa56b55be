import { describe, expect, test } from "vitest";
import { wordsOfSkeleton } from "../../src/classify/abbreviations/skeletons.ts";
import { tableWordsOf, writtenOut } from "../../src/classify/abbreviations.ts";
import { classify } from "../../src/classify/classify.ts";
import { schemaOf, table } from "./build-schema.ts";

/** Category of every column, in order; null: not found to be personal. */
function categories(
  tableName: string,
  columns: Readonly<Record<string, string | null>>,
): Record<string, string | null> {
  const findings = classify(schemaOf(table(tableName, Object.keys(columns))), new Map());
  return Object.fromEntries(
    Object.keys(columns).map((column, i) => [
      column,
      findings[i]?.verdict === "personal" ? findings[i].category : null,
    ]),
  );
}

function words(name: string): string {
  return writtenOut([name])[0]?.words.join(" ") ?? "";
}

describe("names written short are found", () => {
  test.each<[string, string, Record<string, string | null>]>([
    [
      "with class words at the end",
      "T_CSTMR",
      {
        CUST_FST_NM: "person_name",
        CUST_FNAME_TX: "person_name",
        "CUST_BRTH_DT date": "birth_date",
        CUST_GNDR_CD: "gender",
        CUST_MRTL_STS_CD: "marital_status",
        ADR_STR_NM: "postal_address",
        CTY_NM: "city",
        ST_CD: "region",
        ZP_CD: "postal_code",
        PHN_NO: "phone",
        CNTCT_EMAIL_AD: "email",
        TAX_ID_NBR: "tax_id",
        ACCT_HLDR_NM: "person_name",
        DRV_LIC_NO: "driver_license",
        SMKR_IND: "health",
        "CRT_TS timestamp": null,
        ACTV_IND: null,
        "ORD_CT integer": null,
      },
    ],
    [
      "run together in German",
      "KUNDENSTAMM",
      {
        KDNR: "account_number",
        KDNAM: "person_name",
        "KDGEBDAT date": "birth_date",
        GEBORT: "birth_place",
        ANSCHR: "postal_address",
        TELNR: "phone",
        GESCHL: "gender",
        FAMST: "marital_status",
        MATNR: null,
        LAGNR: null,
        "AENDDAT date": null,
      },
    ],
    [
      "in Dutch",
      "klanten",
      {
        voorl: "person_name",
        achtern: "person_name",
        tussenv: "person_name",
        "geb_dat date": "birth_date",
        strnr: "postal_address",
        woonpl: "city",
        telnr: "phone",
        burg_st: "marital_status",
        bestelnr: null,
      },
    ],
    [
      "in Norwegian",
      "medlemmer",
      {
        fnavn: "person_name",
        enavn: "person_name",
        adr: "postal_address",
        mob: "phone",
        sivst: "marital_status",
        opprdato: null,
      },
    ],
    [
      "in Polish",
      "prac",
      {
        nazw: "person_name",
        "data_ur date": "birth_date",
        miej_ur: "birth_place",
        kod_poczt: "postal_code",
        tel_kom: "phone",
        st_cyw: "marital_status",
        nr_zam: null,
      },
    ],
    [
      "in Italian",
      "ANAG_CLI",
      {
        COGN: "person_name",
        IND: "postal_address",
        CAP: "postal_code",
        CELL: "phone",
        CF: "national_id",
        "DT_NASC date": "birth_date",
        LGO_NASC: "birth_place",
        FLG_ANN: null,
      },
    ],
    [
      "in French",
      "T_ADH",
      {
        ADH_PRN: "person_name",
        "ADH_DTE_NAIS date": "birth_date",
        ADH_LIEUNAI: "birth_place",
        ADH_VIL: "city",
        ADH_TELPORT: "phone",
        ADH_NUM_SS: "national_id",
        ADH_SIT_FAM: "marital_status",
        "ADH_DTE_MAJ date": null,
      },
    ],
    [
      "in Spanish",
      "CLIENTES",
      {
        NOMB: "person_name",
        APE_PAT: "person_name",
        "FEC_NAC date": "birth_date",
        TFNO: "phone",
        CORR_ELEC: "email",
        EDO_CIV: "marital_status",
        NUM_SEG_SOC: "national_id",
        "FEC_REG date": null,
        IND_ACT: null,
      },
    ],
    [
      "behind Hungarian prefixes in Portuguese",
      "TB_ALUNO",
      {
        NM_ALUNO: "person_name",
        "DT_NASC date": "birth_date",
        NR_TEL: "phone",
        DS_END: "postal_address",
        NM_CID: "city",
        SG_SEXO: "gender",
        DS_SENHA: "password",
        FL_ATIVO: null,
        "QT_FALTAS integer": null,
      },
    ],
  ])("%s", (_, tableName, columns) => expect(categories(tableName, columns)).toEqual(columns));
});

test("letters of the table's file before every name are left out", () => {
  const record = {
    MBFNAM: "person_name",
    MBADR1: "postal_address",
    MBCITY: "city",
    MBPHON: "phone",
    "MBDOB date": "birth_date",
    "MBBAL numeric": null,
  };
  expect(categories("MBRMST", record)).toEqual(record);
  expect(
    writtenOut(["customer", "custom", "customs", "customary", "customized"]).map((each) => each.words[0]),
  ).toContain("customer");
});

test("short names of things stay what they are", () => {
  const stock = {
    ITM_NM: null,
    ITM_DSC: null,
    WHSE_CD: null,
    PT_NO: null,
    SER_NO: null,
    ST_IND: null,
    COL_CD: null,
    STD_CST: null,
  };
  expect(categories("INV_ITM", stock)).toEqual(stock);
  const settings = {
    PARM_NM: null,
    TBL_NM: null,
    SRVR_NM: null,
    SMTP_PORT: null,
    LOG_DIR: null,
    TX_ID: null,
    HDR_TX: null,
    SYS_ST: null,
  };
  expect(categories("SYS_CFG", settings)).toEqual(settings);
});

describe("an ambiguous word is read by what stands around it", () => {
  test("st is a street before a number, and a state among addresses alone", () => {
    expect(writtenOut(["st", "cty", "zip"])[0]?.words).toEqual(["state"]);
    expect(writtenOut(["st", "qty", "price"])[0]?.words).toEqual(["st"]);
    expect(writtenOut(["acct_st", "cty"])[0]?.words).not.toContain("state");
  });

  test("ind is a flag at the end of a name", () => expect(words("pregnancy_ind")).toBe("pregnancy flag"));

  test("words that may mean something else than a person's alone are left", () => {
    for (const name of ["dir", "end", "log", "occ", "rec", "vac", "mov"]) expect(words(name)).toBe(name);
  });

  test("the state that issued a document is no document", () =>
    expect(words("sigla_uf_cart_trabalho")).not.toContain("carteira"));
});

describe("whole words stay", () => {
  test.each(["first_name", "order_status", "street", "created_at", "customer_id", "port", "land", "description"])(
    "%s",
    (name) => expect(writtenOut([name])[0]).toEqual({ words: name.split("_"), trust: 1 }),
  );

  test("a word cut short is trusted less than the whole one", () => {
    const trusts = writtenOut(["birth_date", "acct_hldr_nm", "kdgebdat"]).map((each) => each.trust);
    expect(trusts[0]).toBe(1);
    expect(trusts[1]).toBeLessThan(1);
    expect(trusts[2]).toBeLessThan(trusts[1] ?? 0);
  });
});

describe("consonants", () => {
  test.each([
    ["emplymnt", "employment"],
    ["dgns", "diagnosis"],
    ["mncplty", "municipality"],
  ])("%s may be %s", (short, word) => expect(wordsOfSkeleton(short)).toContain(word));

  test.each(["street", "st", "order", "dt"])("%s is none", (word) => expect(wordsOfSkeleton(word)).toEqual([]));
});

test("a table's name is written out where it tells of persons alone", () => {
  expect(tableWordsOf("T_CSTMR")).toContain("customer");
  expect(tableWordsOf("ADR_TYP")).not.toContain("address");
});

test("three thousand columns are written out in a moment", () => {
  const names = Array.from({ length: 3000 }, (_, i) => `CUST_${["BRTH_DT", "FST_NM", "xqzw", "strtnm"][i % 4]}_${i}`);
  const start = performance.now();
  for (let i = 0; i < names.length; i += 30) writtenOut(names.slice(i, i + 30));
  expect(performance.now() - start).toBeLessThan(2000);
});
