/** Access to the trees of PostgreSQL's parser (libpg-query gives protobuf JSON: zero values are left out). */

// biome-ignore lint/suspicious/noExplicitAny: the trees have hundreds of shapes, and unknown ones must pass.
export type Node = any;

/** `[{String: {sval: "a"}}, …]` as texts. */
export function strings(list: readonly Node[] | undefined): string[] {
  return (list ?? []).map((item) => (item.String?.sval ?? "") as string);
}

/** The text of a constant, without its casts; null for NULL and what is no constant. */
export function constantText(node: Node | undefined): string | null {
  const constant = uncast(node)?.A_Const as Node | undefined;
  if (constant === undefined || constant.isnull === true) return null;
  if (constant.sval !== undefined) return (constant.sval.sval ?? "") as string;
  if (constant.ival !== undefined) return String(constant.ival.ival ?? 0);
  if (constant.fval !== undefined) return (constant.fval.fval ?? "0") as string;
  if (constant.boolval !== undefined) return String(constant.boolval.boolval ?? false);
  return null;
}

export function uncast(node: Node | undefined): Node | undefined {
  let inner = node;
  while (inner?.TypeCast !== undefined) inner = inner.TypeCast.arg as Node;
  return inner;
}

/** The column a reference names, without table and casts; null for everything else. */
export function columnOf(node: Node | undefined): string | null {
  const fields = uncast(node)?.ColumnRef?.fields as readonly Node[] | undefined;
  return fields === undefined ? null : ((fields.at(-1)?.String?.sval as string | undefined) ?? null);
}

/** Every column an expression reads, each once. */
export function columnsIn(node: unknown): string[] {
  const found = new Set<string>();
  const visit = (inner: unknown): void => {
    if (Array.isArray(inner)) inner.forEach(visit);
    else if (typeof inner === "object" && inner !== null) {
      const reference = (inner as Node).ColumnRef;
      if (reference === undefined) Object.values(inner).forEach(visit);
      else {
        const column = columnOf(inner as Node);
        if (column !== null) found.add(column);
      }
    }
  };
  visit(node);
  return [...found];
}

/** The function's name without its schema; null for everything else. */
export function calledFunction(node: Node | undefined): string | null {
  const name = uncast(node)?.FuncCall?.funcname as readonly Node[] | undefined;
  return name === undefined ? null : (strings(name).at(-1) ?? null);
}
