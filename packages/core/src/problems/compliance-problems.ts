import type { ProblemEntry } from '@konductor/interfaces'

export const complianceProblems: Readonly<Record<string, ProblemEntry>> = {
  AcknowledgementEnds: {
    severity: 'warning',
    means: 'A reason, or an exception, ends within 30 days',
    fix: 'Look at it again: close what is open, or give it another date',
  },
  AcknowledgementExpired: {
    severity: 'warning',
    means: 'A reason, or an exception, has ended; for 14 days more it still counts',
    fix: 'Close what is open, or give it another date',
  },
  AuthorizationEnded: {
    severity: 'either',
    means: 'The authorization to operate has ended',
    fix: 'Have it renewed, and write its new dates',
  },
  AuthorizationEnds: {
    severity: 'warning',
    means: 'The authorization to operate ends within 30 days',
    fix: 'Have it renewed',
  },
  BadControlId: {
    severity: 'problem',
    means: 'A text that cannot be the id of a control of its framework, such as `SC28`',
    fix: 'Take the id that the message suggests',
  },
  DatesOutOfOrder: {
    severity: 'problem',
    means: 'An authorization ends, or was looked at, before it was given',
    fix: 'Correct one of the two dates',
  },
  NoExpiry: {
    severity: 'warning',
    means: 'A reason in the older form, to which nobody answers and which never ends',
    fix: 'Write it as an entry of a list, with `owner` and `expires`',
  },
  NotAuthorized: {
    severity: 'either',
    means: 'Production, with FISMA, has no authorization to operate that has begun',
    fix: 'Add `ato` with `authorized` and `eol`',
  },
  OtherFrameworkVersion: {
    severity: 'warning',
    means: 'The controls of the framework are known by another version; none is said to be supported',
    fix: 'Name the version that the message says, if that is meant',
  },
  UnknownFramework: {
    severity: 'warning',
    means:
      'The name of a framework is nearly that of a known one; it is kept as it is, and nothing is checked against it',
    fix: 'Write the name that the message says, if that is meant',
  },
  UnknownControl: {
    severity: 'warning',
    means: 'The id has the right form and is not in the table of its framework, or has been withdrawn',
    fix: 'See whether it is written as it is published',
  },
  NotAcknowledged: {
    severity: 'either',
    means: 'A setting opens what is closed by default, and nobody said why',
    fix: 'Close it, or give the reason under `acknowledge:` by the id that the message names',
  },
  NothingAcknowledged: {
    severity: 'warning',
    means: 'A reason under `acknowledge:` is for a control that no setting gives up there, or that is kept',
    fix: 'Take the id that the message suggests, or remove the reason',
  },
}
