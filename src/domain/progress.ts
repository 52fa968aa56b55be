/** How far a run has come. Told a few times a second at most. */
export interface Progress {
  readonly phase: "survey" | "anonymize" | "verify";
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly totalBytes: number | null;
  readonly rows: number;
  /** Table being read, as shown to people. */
  readonly table: string | null;
}
