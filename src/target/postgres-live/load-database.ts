/** What a script is loaded into: the loader decides what to run when, this runs it. */

/** Rows of one table on their way. */
export interface RowSink {
  /** Whole lines of COPY text; the memory is reused as soon as the promise is kept. */
  write(lines: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

export interface LoadDatabase {
  /** For messages. */
  readonly label: string;
  /** One or several statements, in the session that everything runs in. */
  execute(sql: string): Promise<void>;
  /** A statement that changes the session: holds for all sessions from here on. */
  set(sql: string): Promise<void>;
  /** Lists of statements that may run beside each other. */
  executeSideBySide(lists: readonly (readonly string[])[]): Promise<void>;
  /** @param encoding Name of the rows' encoding; null for UTF8. */
  copy(sql: string, encoding: string | null): Promise<RowSink>;
  /** Whether what the last statements made can be seen by other sessions. */
  readonly isInTransaction: boolean;
}
