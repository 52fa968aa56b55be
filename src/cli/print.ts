/** Data on its way to stdout or a file, whole or not at all where a file is meant. */
import { openTarget, type TargetRequest } from "../target/open-target.ts";

const STDOUT: TargetRequest = { output: null, sourceIdentity: null };

/** A reader that has gone away (`| head`) ends the command with exit 130. */
export async function print(text: string, place: TargetRequest = STDOUT): Promise<void> {
  const target = await openTarget(place);
  try {
    await target.write([new TextEncoder().encode(text)]);
    await target.commit();
  } catch (error) {
    await target.discard();
    throw error;
  }
}
