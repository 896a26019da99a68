import type { ProblemEntry } from '@konductor/interfaces'

export const settingProblems: Readonly<Record<string, ProblemEntry>> = {
  BadName: {
    severity: 'problem',
    means: 'A name that you chose has characters, or a length, that it cannot have; the message says whose limit it is',
    fix: 'Choose another name',
  },
  Contradiction: {
    severity: 'problem',
    means:
      'Settings cannot hold together: two ways to say one thing, a namespace and one that exists, a key of another region',
    fix: 'Do what the fix says; most often keep one of them',
  },
  CredentialsInUrl: {
    severity: 'problem',
    means: 'The URL of a repository holds a password or token; it would be written to state',
    fix: 'Write it without',
  },
  Malformed: {
    severity: 'problem',
    means: 'The text does not look like what is expected',
    fix: 'Write what the message says',
  },
  Missing: {
    severity: 'problem',
    means: 'A setting that must be there is not',
    fix: 'Add it',
  },
  NotASecretText: {
    severity: 'problem',
    means: 'A secret is no text, or an empty one',
    fix: 'Set it with `pulumi config set --secret --path`, in quotes',
  },
  NotCarriedOver: {
    severity: 'problem',
    means: 'A setting of older stacks for which there is none today',
    fix: 'Do what the fix says, and take it out',
  },
  OlderSpelling: {
    severity: 'warning',
    means: 'A setting or word of older stacks, read as what it is today',
    fix: 'Write the newer form, or run `konductor config migrate`',
  },
  OneOf: {
    severity: 'problem',
    means: 'Exactly one of two settings is wanted, and there are both or neither',
    fix: 'Keep one',
  },
  OutOfRange: {
    severity: 'problem',
    means: 'The number is too small, too large, or not whole',
    fix: 'Write one in the range that the message says',
  },
  TooFew: {
    severity: 'problem',
    means: 'The list is shorter than it may be',
    fix: 'Add to it, or leave the setting out',
  },
  TwoSpellings: {
    severity: 'problem',
    means: 'One setting is written twice in one map, as `costCenter` and `cost_center`',
    fix: 'Keep the camelCase one',
  },
  UnknownKey: {
    severity: 'problem',
    means: 'There is no such setting here; `layers` outside of the namespace `konductor`, or in a layer, is one too',
    fix: 'Take the name that the message suggests, or remove it',
  },
  UnknownValue: {
    severity: 'problem',
    means: 'The text is none of the words that the setting knows',
    fix: 'Write one of them',
  },
  UnquotedString: {
    severity: 'problem',
    means: 'Text is expected, and YAML made a number of what stands there: `012345670123`, `1.30`',
    fix: 'Put it in quotes, as you wrote it',
  },
  WrongType: {
    severity: 'problem',
    means: 'The value is of another type: text instead of `true`, one value instead of a list',
    fix: 'Write what the message says',
  },
}
