import { Args, Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";

export class KeyGenerate extends Command {
  static override summary = "Make a key file that only you can read.";
  static override description =
    "The key decides the pseudonyms: the same key, domain and value give the same pseudonym in every run. " +
    "Keep it away from the output, back it up, and never give it to those who get the output.";
  static override examples = ["<%= config.bin %> key generate ~/.config/safelock/dev.key"];
  static override args = {
    file: Args.string({ required: true, ignoreStdin: true, description: "File to make; it must not exist." }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(KeyGenerate);
    refuseEmptyValues({}, args);
    const { generateKeyFile } = await import("../../../keys/key-file.ts");
    await generateKeyFile(args.file);
    process.stderr.write(
      `key written to ${args.file} (mode 0600): back it up; without it the same pseudonyms cannot be made again\n`,
    );
  }
}
