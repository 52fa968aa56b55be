/** A misspelled command is refused before oclif sees it, with the nearest name. */
import type { Config } from "@oclif/core";
import { refuse } from "../domain/problem.ts";
import { didYouMean } from "./did-you-mean.ts";

/** `vault recipient add` */
const MOST_WORDS = 3;
/** What may stand in place of a command. */
const LONE_OPTIONS = ["--help", "--version"];

export function refuseUnknownCommand(argv: readonly string[], config: Config): void {
  const [lead = ""] = argv;
  if (lead.startsWith("-") && !LONE_OPTIONS.includes(lead)) throw unknownOption(lead, config);
  const called = lead === "help" ? argv.slice(1) : argv;
  const words = called.slice(0, called.findIndex((word) => word.startsWith("-")) >>> 0).slice(0, MOST_WORDS);
  const prefixes = words.map((_, index) => words.slice(0, index + 1).join(":"));
  if (prefixes.length === 0) return;
  const command = prefixes.findLastIndex((prefix) => config.findCommand(prefix) !== undefined);
  if (command >= 0) {
    refuseSurplusWord(words, command + 1, config);
    return;
  }
  const topics = prefixes.filter((prefix) => config.findTopic(prefix) !== undefined).length;
  if (topics === words.length) return;
  const wrong = words.slice(0, topics + 1).join(" ");
  throw unknownCommand(wrong, words, config);
}

/** oclif takes a word behind a command without arguments for a part of the command's name. */
function refuseSurplusWord(words: readonly string[], length: number, config: Config): void {
  const name = words.slice(0, length).join(":");
  const command = config.findCommand(name);
  if (words.length === length || Object.keys(command?.args ?? {}).length > 0) return;
  const below = config.commands.filter(({ id }) => id.startsWith(`${name}:`)).map(({ id }) => id.replaceAll(":", " "));
  // The word itself is not repeated: it may be a value.
  throw refuse({
    code: below.length > 0 ? "UNKNOWN_COMMAND" : "USAGE_ARGUMENT",
    problem: `\`${name.replaceAll(":", " ")}\` takes no argument${below.length > 0 ? ", and there is no such command below it" : ""}`,
    hint: `${didYouMean(words.join(" "), below)}Run the command with --help to see how it is used`,
  });
}

/** @param words As called: of three words the second may be the misspelled one. */
function unknownCommand(wrong: string, words: readonly string[], config: Config): Error {
  const known = config.commands.filter((command) => !command.hidden).map((command) => command.id.replaceAll(":", " "));
  return refuse({
    code: "UNKNOWN_COMMAND",
    problem: `there is no command \`${wrong}\``,
    hint: `${didYouMean(words.join(" "), known) || didYouMean(wrong, known)}\`${config.bin} --help\` lists all commands`,
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
