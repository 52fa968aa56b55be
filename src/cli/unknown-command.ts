/** A misspelled command is refused before oclif sees it, with the nearest name. */
import type { Config } from "@oclif/core";
import { refuse } from "../domain/problem.ts";
import { didYouMean } from "./did-you-mean.ts";

/** What may stand in place of a command. */
const LONE_OPTIONS = ["--help", "--version"];

export function refuseUnknownCommand(argv: readonly string[], config: Config): void {
  const [lead = ""] = argv;
  if (lead.startsWith("-") && !LONE_OPTIONS.includes(lead)) throw unknownOption(lead, config);
  const called = lead === "help" ? argv.slice(1) : argv;
  const words = called.slice(0, called.findIndex((word) => word.startsWith("-")) >>> 0).slice(0, 2);
  const [first, second] = words;
  if (first === undefined || config.findCommand(first)) return;
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

/** `option` up to `=`: what follows is the user's value, which may be private. */
function unknownOption(option: string, config: Config): Error {
  const name = option.split("=")[0] ?? option;
  const short: Readonly<Record<string, string>> = { "-h": "--help", "-v": "--version", "-V": "--version" };
  const meant = short[name] === undefined ? didYouMean(name, LONE_OPTIONS) : `Did you mean \`${short[name]}\`? `;
  return refuse({
    code: "UNKNOWN_OPTION",
    problem: `there is no option ${name} before a command`,
    hint: `${meant}\`${config.bin} --help\` lists all commands`,
  });
}
