import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with a program, when it is planned. */
export const problemCatalogue: ProblemCatalogue = {
  'The program': {
    DefaultProviderDisabled: {
      severity: 'problem',
      means: 'A resource names no provider, and `pulumi:disable-default-providers` forbids the default one',
      fix: 'Give it a provider',
    },
    DuplicateUrn: {
      severity: 'problem',
      means: 'Two resources have the same type, name and parent type',
      fix: 'Give one of them another name',
    },
    HookFailed: {
      severity: 'problem',
      means: 'A resource hook of the program threw',
      fix: 'Correct the hook',
    },
    PlanTimedOut: {
      severity: 'problem',
      means: 'The program had not ended when the time that the caller of `plan()` allows was up',
      fix: 'Allow more time, or find what it waits for',
    },
    ProgramExitedEarly: {
      severity: 'problem',
      means: 'The program left with exit code 0 before it was done; Pulumi would delete what it had not reached',
      fix: 'Throw an error instead; never call `process.exit(0)`',
    },
    ProgramFailed: {
      severity: 'problem',
      means: 'The program threw, or ended with an exit code; the message is its own',
      fix: 'Correct the program or its configuration',
    },
    ProgramNeverSettled: {
      severity: 'problem',
      means:
        'The program ended while it waited for something that never came; Pulumi would delete what it had not reached',
      fix: 'Find the promise that nobody resolves, and give it a way to fail',
    },
    ProgramNotStarted: {
      severity: 'problem',
      means: 'Node could not be started',
      fix: 'See that it is installed and may be run',
    },
    ProgramOutOfMemory: {
      severity: 'problem',
      means: 'Node ran out of memory',
      fix: '`nodeargs: --max-old-space-size=<MiB>` under `runtime.options`',
    },
    UnknownParent: {
      severity: 'problem',
      means: 'A resource names a parent that the program does not register',
      fix: 'Give it one that it registers',
    },
    UnknownProvider: {
      severity: 'problem',
      means: 'A resource names a provider that the program does not register',
      fix: 'Give it one that it registers',
    },
  },
  Commands: {
    AnswersUnusable: {
      severity: 'problem',
      means: 'The answers that a plan is given cannot be read, are no JSON, or have another shape',
      fix: 'Write them as the README of `@konductor/planner` shows them',
    },
    PreviousUnusable: {
      severity: 'problem',
      means:
        'What a plan is to be compared with cannot be read, or is neither an export of a stack nor a plan that ran to its end',
      fix: 'Name a file that `pulumi stack export --file` wrote, or an earlier plan',
    },
    ReplaceTableUnusable: {
      severity: 'problem',
      means: 'A table of which changes replace a resource cannot be read, is no JSON, or has another shape',
      fix: 'Write it as the README of `@konductor/planner` shows it',
    },
  },
}
