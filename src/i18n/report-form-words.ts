import type { OwnSheetId } from "#sheet/sheet-plan.ts";

/** Sheets of the form for the committee. */
export type FormSheetId = Extract<OwnSheetId, `form-${string}`>;

/** Words of the form for the committee. */
export interface FormWords {
  readonly titles: Readonly<Record<FormSheetId, string>>;
  readonly attachment: (number: number) => string;
  readonly asOf: (date: string) => string;
  readonly name: string;
  readonly tierAndMinistry: string;
  readonly ministryAndAgency: string;
  readonly goalAndGuideline: string;
  /** "2 กระทรวง 3 หน่วยงาน 4 โครงการ"; what is zero is left out. */
  readonly howMany: (counts: {
    readonly ministries: string | null;
    readonly agencies: string | null;
    readonly projects: string | null;
  }) => string;
  readonly inAll: (amount: string) => string;
  readonly inWords: (words: string) => string;
  readonly withoutAmount: (lines: number) => string;
  /** In place of a table that the newest check does not have. */
  readonly retired: (checkedAt: string) => string;
  readonly verdict: string;
  /** Who signs, from left to right. */
  readonly signers: readonly string[];
  /** The line to sign on, and as what. */
  readonly signature: (signer: string) => string;
  readonly signedName: string;
  readonly position: string;
  readonly signedOn: string;
  readonly page: string;
  /** The page that says what was checked, what proves it, and what was accepted. */
  readonly certificate: Readonly<
    Record<"checked" | "program" | "codes" | "counts" | "framework" | "tests" | "accepted" | "acceptedNone", string>
  > & {
    readonly acceptedBy: (reason: string, by: string | null, on: string | null) => string;
    readonly acceptedMore: (count: number) => string;
    readonly met: (name: string, amount: string) => string;
    readonly missed: (name: string, amount: string, difference: string) => string;
  };
}
