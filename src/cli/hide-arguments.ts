/** Arguments of a process can be read by every user of the machine (`ps`, /proc/PID/cmdline). */

const TITLE = "safelock";

/**
 * Overwrites the arguments that the system shows for this process: for commands that may be given an identifier of a
 * person. They could be seen until now, for the tenth of a second that the start takes; stdin shows nothing ever.
 */
export function hideArguments(): void {
  process.title = TITLE;
}

/** Addresses with a password: `postgres://ada:secret@…`, `mysql://…?password=secret`, `host=… password=secret`. */
const PASSWORD = /:\/\/[^/?#@\s]*:[^\s]+@|\bpassword\s*=/i;

export function hidePasswords(argv: readonly string[]): void {
  if (argv.some((argument) => PASSWORD.test(argument))) hideArguments();
}
