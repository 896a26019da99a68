import type { ProblemEntry } from '@konductor/interfaces'

export const moduleProblems: Readonly<Record<string, ProblemEntry>> = {
  BrokenModule: {
    severity: 'problem',
    means: 'A module cannot be loaded, throws where it should answer, or has no builder for one of its kinds',
    fix: 'Install it anew; else tell whoever makes it, and switch the section off meanwhile',
  },
  DeployedTwice: {
    severity: 'problem',
    means: 'The program calls `deploy` more than once',
    fix: "Call it once, with all modules; the program's own resources go into `extend`",
  },
  DuplicateModule: {
    severity: 'problem',
    means: 'Two packages bring a module of the same id',
    fix: 'Keep one of them',
  },
  DuplicatePackage: {
    severity: 'problem',
    means: '`@konductor/core` is installed more than once',
    fix: '`npm dedupe`; `npm ls @konductor/core` shows who asks for which version',
  },
  EnabledNotSaid: {
    severity: 'problem',
    means: 'A section is there and does not say whether it is enabled',
    fix: 'Add `enabled: true` or `enabled: false` to it',
  },
  EnabledTwice: {
    severity: 'problem',
    means: 'The section and the `modules:` map say different things about whether it is enabled',
    fix: 'Keep one of them',
  },
  ModulesDiffer: {
    severity: 'warning',
    means:
      'The modules that the program registers are not those that its package.json leads to, which is the list tools see',
    fix: 'Register the module, or add or remove the dependency',
  },
  NotAModule: {
    severity: 'problem',
    means:
      "What a package exports as `module`, or what is given to `deploy`, is no module, or takes the name of one of core's sections",
    fix: 'Export a `ProviderModule`; give it another id',
  },
  NothingConfigured: {
    severity: 'problem',
    means:
      "There is no setting of core's or of a module's, although the program has modules: the stack's file is missing or empty, or its layers are",
    fix: 'See that the files are there and complete; where nothing is what is meant, say `enabled: false` in it',
  },
  PackageNotInstalled: {
    severity: 'problem',
    means: 'A dependency in package.json is not installed',
    fix: '`npm install`',
  },
  SectionMissing: {
    severity: 'warning',
    means:
      'The program has a module, and nothing is said of it: what earlier updates made of it is deleted by the next one',
    fix: 'See that no layer is missing; if nothing is what is meant, say `enabled: false`',
  },
  TakenAway: {
    severity: 'warning',
    means:
      'An empty key takes away what a weaker file says: a whole map of a module; what was made of it is deleted by the next update',
    fix: 'Nothing, if that is meant; otherwise take the key out',
  },
  UnknownModule: {
    severity: 'problem',
    means: 'A section is enabled, and its module is not installed or not registered',
    fix: 'Install and register it, or say `enabled: false`',
  },
  WrongContract: {
    severity: 'problem',
    means: 'The module was written to another version of the contract with core',
    fix: 'Install versions that fit together',
  },
}
