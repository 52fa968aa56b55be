/** Every environment variable that is read. */
export interface Environment {
  /** Key file when neither --key-file nor --ephemeral is given. */
  readonly SAFELOCK_KEY_FILE?: string | undefined;
  /** Writer file when none of the key options is given. */
  readonly SAFELOCK_WRITER_FILE?: string | undefined;
  /** Vault when --vault is not given. */
  readonly SAFELOCK_VAULT?: string | undefined;
  /** Tombstone log of the vault when --tombstones is not given and it does not lie beside the vault. */
  readonly SAFELOCK_TOMBSTONES?: string | undefined;
  /** ISO 8601 time instead of the clock, where a time is printed. */
  readonly SAFELOCK_NOW?: string | undefined;
  /** `1`: show where in the code an internal error happened. */
  readonly SAFELOCK_DEBUG?: string | undefined;
}
