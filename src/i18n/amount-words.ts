import type { AmountRefusal, AmountRepair } from "#core/money/amount-reading.ts";

/** Why a text was refused as an amount, as a clause that can follow "because". */
export type RefusalWords = Readonly<Record<AmountRefusal, string>>;

/** What was put right while an amount was read. */
export type RepairWords = Readonly<Record<AmountRepair, string>>;
