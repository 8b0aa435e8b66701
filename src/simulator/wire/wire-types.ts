/** Kinds of actions in a request; the rest of Excel's list the simulation does not know. */
export const ACTIONS = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Kinds of object paths in a request. */
export const PATHS = { workbook: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Arguments; a non-zero id means that the argument at that place is the object of that path. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

/** Body of a request. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** Body of an answer. */
export interface WireAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** An answer as the transport carries it: `error` zero, or Office's own number of what went wrong before the workbook. */
export interface WireReply {
  readonly error: number;
  readonly body: string;
}

/** Office's own error numbers. */
export const OFFICE_ERRORS = {
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  cellEdit: 5004,
  busy: 5102,
  session: 5012,
  accessDenied: 7000,
  internal: 5001,
} as const;
