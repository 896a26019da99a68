/** What a run of the command ends with. */
export const ExitCode = {
  /** Fine. */
  ok: 0,
  /** Something in the user's input is wrong: configuration, project, stack, or how the command was called. */
  problems: 1,
  /** The stack's program failed. */
  program: 2,
  /** Konductor itself failed. */
  konductor: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by a termination signal. */
  terminated: 143,
} as const
