/** A misspelled command is refused before oclif sees it, with the nearest name. */
import type { Config } from "@oclif/core";
import { refuse } from "../domain/problem.ts";
import { didYouMean } from "./did-you-mean.ts";

export function refuseUnknownCommand(argv: readonly string[], config: Config): void {
  const words = argv.slice(0, argv.findIndex((word) => word.startsWith("-")) >>> 0).slice(0, 2);
  const [first, second] = words;
  if (first === undefined || config.findCommand(first) || first === "help") return;
  if (second !== undefined && config.findCommand(`${first}:${second}`)) return;
  const isTopic = config.findTopic(first) !== undefined;
  if (isTopic && second === undefined) return;
  const wrong = isTopic ? `${first} ${second}` : first;
  const known = config.commands.filter((command) => !command.hidden).map((command) => command.id.replaceAll(":", " "));
  throw refuse({
    code: "UNKNOWN_COMMAND",
    problem: `there is no command \`${wrong}\``,
    hint: `${didYouMean(wrong, known)}\`${config.bin} --help\` lists all commands`,
  });
}
