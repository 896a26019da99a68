/** Control ids by framework, as each publisher writes them: `nist-800-53` → `SC-28(1)`. */
export type ControlsByFramework = Readonly<Record<string, readonly string[]>>

/**
 * Something a component does for security with the arguments it was built with, and the controls it thereby supports.
 *
 * Supporting a control is not complying with it: an organisation does that, and a component is one part of it.
 */
export interface Claim {
  /** Name of the safeguard within its component, final once released: `encryption`. */
  readonly safeguard: string
  /** What it does, as a sentence without its full stop. */
  readonly does: string
  readonly controls: ControlsByFramework
}

/** What a value must be for a claim to hold. */
export type Expectation =
  | { readonly oneOf: readonly (string | number | boolean)[] }
  /** Text that holds each of these, or a list that does. */
  | { readonly holds: readonly string[] }
  | { readonly atLeast: number }
  | { readonly present: boolean }
  /** Whatever is not so; nothing at all, too. */
  | { readonly not: Expectation }
  /** At least one of these, each looked at from the value down. */
  | { readonly either: readonly Pick<Evidence, 'property' | 'expected'>[] }

/** What has to be found among the resources of a plan for a claim to hold. */
export interface Evidence {
  /**
   * The child that carries it: `main`, or what follows the name in `<name>-<role>`. With a `*` at its end every child
   * whose role starts so, of which there may be none.
   */
  readonly role: string
  /**
   * Keys from the inputs of the child down; `*` is every item of a list, of which there must be one, and `*?` every item
   * of one that may be empty or missing. None at all: the inputs themselves.
   */
  readonly property: readonly string[]
  readonly expected: Expectation
}

/** A safeguard as its package publishes it: what `claims` of a component in a plan are held against. */
export interface PublishedSafeguard {
  /** Final once released: `encryption`. */
  readonly id: string
  readonly does: string
  /** It is there unless it is given up: a component without it does not support its controls by other means either. */
  readonly byDefault: boolean
  /** The controls it supports. */
  readonly controls: ControlsByFramework
  readonly evidence: readonly Evidence[]
  /** The control that is given up with it, and what that means; there where it is there by default. */
  readonly opening?: Pick<UnitOpening, 'control' | 'what'>
}

/** Why something that is closed by default is open, as the user says it. */
export interface Acknowledgement {
  /** The control that is given up, by the id its publisher gives it: `S3.9`. */
  readonly control: string
  readonly reason: string
  /** Who answers for it. Not there in the older spelling. */
  readonly owner?: string
  /** The last day it counts, as ISO 8601. Not there in the older spelling. */
  readonly expires?: string
}

/** An {@link Acknowledgement}, and where it was written. */
export interface WrittenAcknowledgement extends Acknowledgement {
  readonly at: string
}

/** Something that a unit's settings open although it is closed by default. */
export interface UnitOpening {
  /** The control that is given up: `S3.9`. */
  readonly control: string
  /** The setting that opens it. */
  readonly at: string
  /** What it means, as a sentence without its full stop. */
  readonly what: string
  /** What the user does to close it: `name a version`. @default close it */
  readonly closedBy?: string
  /**
   * Settings elsewhere that decide whether it is one: `aws.providers.east.allowedAccountIds`. Where one of them is
   * wrong, nothing is said of it before that is put right.
   */
  readonly judgedBy?: readonly string[]
}

/** An opening of a run, and why it is open, as `state` and the plan show it. */
export interface AcknowledgedOpening {
  readonly unit: string
  readonly control: string
  readonly what: string
  /** Not there where nobody said why. */
  readonly acknowledged?: Acknowledgement
}
