import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with the files of a project. */
export const problemCatalogue: ProblemCatalogue = {
  Files: {
    AmbiguousScalar: {
      severity: 'problem',
      means:
        'A layer holds an unquoted value or key that Pulumi and other YAML readers take for different things: `0777`, `1_000`, `2026-03-01`, `.5`',
      fix: 'Quote it exactly as it is written',
    },
    CyclicAlias: {
      severity: 'problem',
      means: 'A YAML alias stands inside of what it stands for',
      fix: 'Take the alias out',
    },
    DuplicateKey: {
      severity: 'problem',
      means: 'A key, or the merge key `<<`, stands twice in one map',
      fix: 'Keep one; to merge several maps write `<<: [*first, *second]`',
    },
    FileNotReadable: {
      severity: 'problem',
      means: 'The file cannot be read, or is not UTF-8',
      fix: 'Make it a file that you may read, saved as UTF-8',
    },
    ForbiddenKey: {
      severity: 'problem',
      means: 'A key is called `__proto__`, `constructor` or `prototype`',
      fix: 'Use another name',
    },
    NotJson: {
      severity: 'problem',
      means: '`.inf` or `.nan`: Pulumi cannot pass such a number on',
      fix: 'Quote it if text is meant',
    },
    SecureInLayer: {
      severity: 'problem',
      means: 'A `secure:` value stands in a layer, which only Pulumi could decrypt and does not read',
      fix: 'Move it to the stack: `pulumi config set --secret --path …`',
    },
    SeveralDocuments: {
      severity: 'problem',
      means: 'A second YAML document begins in the file, which nobody would read',
      fix: 'Keep one document in a file',
    },
    TooDeep: {
      severity: 'problem',
      means: 'Maps and lists stand in each other more than 64 levels deep',
      fix: 'Write the settings flatter',
    },
    TooLarge: {
      severity: 'problem',
      means: 'The file is larger than 1 MiB',
      fix: 'Keep settings in it, and data elsewhere',
    },
    TooManyAliases: {
      severity: 'problem',
      means: 'The file has more than 100 aliases, or they stand for more than 100,000 values',
      fix: 'Write some of the values out',
    },
    UnknownTag: {
      severity: 'problem',
      means: 'A YAML tag such as `!Ref`, for which configuration has no use',
      fix: 'Leave the tag away, and write out what it would compute',
    },
    YamlSyntax: {
      severity: 'problem',
      means:
        'The file is no YAML from this place on: a tab, an indentation, a missing quote or colon, an alias without its anchor',
      fix: 'Look at this line and the one above',
    },
  },
  'The project and its stack': {
    BadConfigKey: {
      severity: 'problem',
      means: 'A key under `config:`, or one given beside the file, is none that Pulumi takes',
      fix: 'Write `key:` or `namespace:key:`',
    },
    BadNodeArguments: {
      severity: 'problem',
      means: 'A quote in `runtime.options.nodeargs` is not closed',
      fix: 'Close it, as in a shell',
    },
    BadProject: {
      severity: 'problem',
      means: 'Pulumi.yaml lacks a name or a runtime, or says something in a form that Pulumi does not take',
      fix: 'Write it as the fix says',
    },
    BadStackFile: {
      severity: 'problem',
      means: '`Pulumi.<stack>.yaml` is empty, or what is in it, or under `config:`, is no map',
      fix: 'Begin it with a line `config:`, the settings below it, indented',
    },
    BadStackName: {
      severity: 'problem',
      means: "The name of the stack has characters that no stack's name has",
      fix: 'Name the stack alone, without its organization and project',
    },
    EnvironmentNotRead: {
      severity: 'warning',
      means: 'The stack takes values from Pulumi ESC, which `validate` and `plan` cannot fetch',
      fix: 'See what hangs on them with `pulumi preview`',
    },
    IgnoredKey: {
      severity: 'warning',
      means: 'A key at the top of `Pulumi.<stack>.yaml` that Pulumi does not read',
      fix: 'Put it under `config:`, or take it out',
    },
    MissingConfig: {
      severity: 'problem',
      means: 'Pulumi.yaml declares a setting without a default, and the stack has no value for it',
      fix: '`pulumi config set`, or a default in Pulumi.yaml',
    },
    NoProgram: {
      severity: 'problem',
      means: 'The file that `main` in Pulumi.yaml names is not there',
      fix: 'Name the program, relative to Pulumi.yaml; build it first if a build makes it',
    },
    NoProject: {
      severity: 'problem',
      means: 'There is no Pulumi.yaml in the folder',
      fix: 'Name the folder that holds it',
    },
    NoPulumiSdk: {
      severity: 'problem',
      means: 'The program cannot find `@pulumi/pulumi`',
      fix: '`npm install`',
    },
    NoStackFile: {
      severity: 'problem',
      means:
        'The stack that is asked for has no file; to the planner alone a warning, since Pulumi runs it without configuration',
      fix: 'Name a stack that has one, or make the file',
    },
    OtherRuntime: {
      severity: 'problem',
      means: 'The project does not run on Node',
      fix: '`runtime: nodejs`; programs in other languages cannot be planned',
    },
    SameKeyTwice: {
      severity: 'problem',
      means:
        'One key stands under `config:` in two spellings, such as `aws` and `acme:aws`, of which Pulumi takes either',
      fix: 'Keep one of the two',
    },
    SecretNotOpened: {
      severity: 'problem',
      means: "A `secure:` value was not encrypted with the stack's passphrase and salt, or was changed since",
      fix: 'Set it again: `pulumi config set --secret`',
    },
    WrongConfigType: {
      severity: 'problem',
      means: 'A value is of another type than Pulumi.yaml declares, or is to be encrypted and is not',
      fix: 'Give it such a value, or change the declaration',
    },
    WrongPassphrase: {
      severity: 'problem',
      means: "The passphrase is not the one that the stack's secrets were encrypted with",
      fix: 'Correct PULUMI_CONFIG_PASSPHRASE, or unset it: secrets then stay sealed',
    },
  },
}
