/** A program, what it becomes, and what a deployment would then do. */
export interface StepCase {
  readonly claim: string
  readonly before: string
  readonly after: string
  /** Type and name → operation; that of the stack is added. */
  readonly expected: Readonly<Record<string, string>>
}

/** How `expected` names a widget. */
export const widget = (name: string): string => `acme:index:Widget ${name}`
