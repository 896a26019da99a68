import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with a command. */
export const problemCatalogue: ProblemCatalogue = {
  'The project and its stack': {
    EnvironmentNotRead: {
      severity: 'warning',
      means: 'The stack takes values from Pulumi ESC, which `validate` and `plan` cannot fetch',
      fix: 'See what hangs on them with `pulumi preview`',
    },
    NoStack: {
      severity: 'problem',
      means: 'The project has no `Pulumi.<stack>.yaml`',
      fix: '`pulumi stack init dev`, or write Pulumi.dev.yaml',
    },
    StackNotChosen: {
      severity: 'problem',
      means: 'The project has several stacks, and nothing says which is meant',
      fix: '`--stack <name>`',
    },
    UnknownStack: {
      severity: 'problem',
      means: 'There is no stack of that name',
      fix: 'Name one that there is, or make its file',
    },
  },
  Compliance: {
    BrokenClaim: {
      severity: 'either',
      means:
        'In a plan: a component says that it does something, and its resources, as something has changed them, do not',
      fix: 'Find the transform that changes the property; open it by its setting if that is meant',
    },
  },
  'Versions of components': {
    OtherVersionsFile: {
      severity: 'problem',
      means: 'The file at the address has another SHA-256 than `versions.source.sha256` says',
      fix: 'Look at it, and only then take its SHA-256 over',
    },
    VersionsUnreachable: {
      severity: 'problem',
      means: 'The file that `versions.source` names cannot be fetched',
      fix: 'Try again later, or correct the address; runs use what they have',
    },
  },
  Commands: {
    BadTargetLayer: {
      severity: 'problem',
      means:
        "`--to` of `konductor config migrate` names no layer, one that would bring in more than this stack's settings, or one that others override",
      fix: 'Name a file that is not there yet, or the last of the layers',
    },
    CannotWrite: {
      severity: 'problem',
      means: 'The file that `--out` names, or one that `konductor schema --write` makes or changes, cannot be written',
      fix: 'Make it a file that you may write to, in a folder that exists',
    },
    NotTheSame: {
      severity: 'problem',
      means:
        'After a migration this setting or unit would mean something else, so nothing was written: a default of Pulumi.yaml may come to light, for one',
      fix: 'Move the setting by hand',
    },
    NothingToFetch: {
      severity: 'problem',
      means: '`konductor versions fetch` in a stack that names no `versions.source`',
      fix: 'Add it, or leave the command out',
    },
    OtherSchema: {
      severity: 'warning',
      means: 'The comment at the top of a file names a schema for editors that `konductor schema --write` did not make',
      fix: 'Take it out and run the command again, or leave it',
    },
  },
}
