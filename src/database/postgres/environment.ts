/** Variables of the environment, handed in: only the command line reads the process. */
import { homedir } from "node:os";

export type Environment = Readonly<Record<string, string | undefined>>;

export function homeOf(environment: Environment): string {
  return environment["HOME"] ?? environment["USERPROFILE"] ?? homedir();
}
