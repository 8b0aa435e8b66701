/** One part of a package as its central directory describes it; `stored` are its bytes as they lie in the file. */
export interface ZipEntry {
  readonly path: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly stored: Uint8Array;
  /** Length once expanded, in bytes, as declared. */
  readonly size: number;
}

/**
 * How much a package may hold. The largest workbooks known hold some 450,000 rows and expand to well under 200 MB;
 * what claims or grows to more is refused before it fills the memory.
 */
export const ZIP_LIMITS = { expandedBytes: 256 * 1024 * 1024, entries: 10_000 } as const;
