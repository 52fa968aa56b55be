/** Names as schemas in Spanish and Portuguese build them: two words in either order, cut short, with what joins them. */
import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { schemaOf, table } from "./build-schema.ts";

function categoriesIn(tableName: string, columns: readonly string[]): Readonly<Record<string, string | null>> {
  const findings = classify(schemaOf(table(tableName, columns)), new Map());
  return Object.fromEntries(
    findings.map(({ column, category, verdict }) => [column, verdict === "personal" ? category : null]),
  );
}

describe("words in either order", () => {
  test.each([
    ["fecha_nac date", "birth_date"],
    ["nac_fecha date", "birth_date"],
    ["dt_nascto date", "birth_date"],
    ["uf_nascimento", "birth_place"],
    ["nac_provincia", "birth_place"],
    ["dta_falecimento date", "death_date"],
    ["qtd_filhos integer", "family"],
    ["motivo_desligamento", "free_text"],
    ["problema_salud", "health"],
  ])("%s is %s", (column, category) => {
    const [name = ""] = column.split(" ");
    expect(categoriesIn("registros", [column])).toEqual({ [name]: category });
  });
});

test("words that join two others may be left out", () => {
  const found = categoriesIn("expedientes", ["data_do_obito date", "lugar_de_la_defuncion"]);
  expect(found).toEqual({ data_do_obito: "death_date", lugar_de_la_defuncion: "death_date" });
});

test("a person of the table may be cut short in its columns", () => {
  const found = categoriesIn("colaboradores", ["nome_colab", "fone_colab", "nome_depto"]);
  expect(found).toEqual({ nome_colab: "person_name", fone_colab: "phone", nome_depto: null });
});

test("whatever was done, somebody did it", () => {
  const found = categoriesIn("inventario", ["despachado_por", "homologado_por", "multiplicado_por numeric(8,2)"]);
  expect(found).toEqual({ despachado_por: "username", homologado_por: "username", multiplicado_por: null });
});

test("a telephone of a person is one in a table of things too", () => {
  const found = categoriesIn("inmuebles", ["propietario_tlf", "precio numeric(12,2)", "ascensor boolean"]);
  expect(found).toEqual({ propietario_tlf: "phone", precio: null, ascensor: null });
});

test("a number of persons in the plural is a count", () => {
  const found = categoriesIn("empresas", ["num_empleados integer", "razon varchar(80)"]);
  expect(found["num_empleados"]).toBeNull();
});

test("several facts of health make a table one of health", () => {
  const columns = ["diagnostico text", "grupo_sanguineo", "conducta_medica text", "temperatura numeric(4,1)"];
  expect(categoriesIn("hoja_diaria", columns)).toMatchObject({ temperatura: "health" });
  expect(categoriesIn("sensores", ["temperatura numeric(4,1)", "lote"])).toEqual({ temperatura: null, lote: null });
});

test("estado is a part of a country beside places, and a stage of work elsewhere", () => {
  const asPlace = categoriesIn("clientes", ["nombre", "calle", "ciudad", "estado"]);
  const asStage = categoriesIn("clientes", ["nombre", "apellidos", "dni", "estado"]);
  expect([asPlace["estado"], asStage["estado"]]).toEqual(["region", null]);
});

test("a table of profiles with facts of persons is no list of roles", () => {
  const columns = ["fecha_nac date", "religion", "hijos integer", "busco", "foto_principal"];
  const found = categoriesIn("perfiles", columns);
  expect(Object.values(found)).toEqual(["birth_date", "religion", "family", "sexual", "photo"]);
  expect(categoriesIn("perfiles", ["nombre", "descripcion"])).toEqual({ nombre: null, descripcion: null });
});

test("false friends stay what they are", () => {
  const columns = [
    "sku",
    "nombre_comercial",
    "edad_minima integer",
    "peso_bruto numeric(8,2)",
    "numero_lote",
    "via_administracion",
    "pais_origen",
    "tipo_documento",
  ];
  expect(Object.values(categoriesIn("productos", columns))).toEqual(columns.map(() => null));
  const animals = ["nome", "raca", "sexo char(1)", "dt_nasc date", "tutor_nome"];
  expect(categoriesIn("animais", animals)).toMatchObject({ nome: null, sexo: null, dt_nasc: null });
});
