/** `product`, `delivery`, `olive` and the like are no production. */
const PRODUCTION = /prod(?!uct(?!ion))|prd|(?<!de|o|a|re)live(?!r|ry)|master|primary/i;

/** Whether the name of a host or database says that people depend on it. */
export function isProductionName(name: string): boolean {
  return PRODUCTION.test(name);
}
