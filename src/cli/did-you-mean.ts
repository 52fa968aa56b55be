import { nearestName } from "../plan/nearest-name.ts";

/** `Did you mean \`plan\`? `, or nothing when no known name is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === null ? "" : `Did you mean \`${nearest}\`? `;
}
