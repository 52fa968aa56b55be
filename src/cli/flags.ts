/** Flags and arguments that several commands share. Parsing of values happens in `run`, so that nothing is loaded for `--help`. */
import { Args, Flags } from "@oclif/core";

/** `ignoreStdin`: oclif would otherwise read the dump on stdin as this argument. */
export const sourceArgument = Args.string({
  name: "source",
  description:
    "Dump file, directory, or postgres://… or mysql://… address, one or several; `-` or nothing reads stdin.",
  ignoreStdin: true,
  multiple: true,
});

export const policyFlag = Flags.string({
  char: "p",
  helpValue: "FILE",
  description:
    "Policy file. Without it safelock.yaml of the working directory is used when present, else the built-in policy.",
});

export const strictFlag = Flags.boolean({ description: "Refuse when any column was decided on by nobody." });

export const quietFlag = Flags.boolean({
  char: "q",
  description: "No progress and no summary; problems are still told.",
});

export const maxRowFlag = Flags.string({
  helpValue: "SIZE",
  default: "64MiB",
  description: "Longest row that is accepted, up to 1GiB (like 200MB or 512MiB).",
});

export const domainFlag = Flags.string({
  char: "d",
  helpValue: "NAME",
  description: "Pseudonymization domain instead of the policy's: outputs of two domains cannot be linked.",
});
