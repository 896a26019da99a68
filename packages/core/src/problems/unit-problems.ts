import type { ProblemEntry } from '@konductor/interfaces'

export const unitProblems: Readonly<Record<string, ProblemEntry>> = {
  Cycle: {
    severity: 'problem',
    means: 'Some units need each other in a circle, so that none can be first',
    fix: 'Take one of the references out',
  },
  DisabledReference: {
    severity: 'problem',
    means: 'A reference or an export leads into a section that is disabled',
    fix: 'Enable the section, or take the reference out',
  },
  DuplicateName: {
    severity: 'problem',
    means: 'Two units of one kind would have the same name in Pulumi',
    fix: 'Give one of them another name',
  },
  DuplicateUnit: {
    severity: 'problem',
    means: 'Two units have the same id',
    fix: 'Give one of them another name',
  },
  FormerlyTaken: {
    severity: 'problem',
    means:
      'The name that a unit says it had before is that of a unit that is there, or two say they had it: one would take the resources of the other',
    fix: 'Take `formerly` out once the rename is deployed',
  },
  NotExportable: {
    severity: 'problem',
    means: 'A unit of another stack is named where what is needed cannot be written down in outputs',
    fix: 'Name a unit of this stack',
  },
  RefusedOverride: {
    severity: 'problem',
    means: 'An override sets an argument that has a setting of its own, or that decides over everything on a cluster',
    fix: 'Use the setting that the fix names',
  },
  UnknownExport: {
    severity: 'problem',
    means: 'An export names a unit, or an output of a unit, that there is not',
    fix: 'Name one that the message lists, or leave the export out',
  },
  UnknownReference: {
    severity: 'problem',
    means: 'A name in configuration means nothing; the message lists what there is',
    fix: 'Take the name that the message suggests',
  },
  WrongKind: {
    severity: 'problem',
    means: 'A name leads to something that cannot be used there',
    fix: 'Name one of those that the message lists',
  },
}
