/** Something that is expected to go wrong some day, and what Konductor does then. */
export interface Fault {
  /** As the titles of its tests say it: `fault 7`. Never used for another one. */
  readonly number: number
  readonly what: string
  /** Forms of it. Each stands in the title of a test of this fault, in these words. */
  readonly cases: readonly string[]
  readonly answer: string
  /** Tags that it can get. */
  readonly tags: readonly string[]
}

/** The faults that tests are named after. */
export const faults: readonly Fault[] = [
  {
    number: 1,
    what: 'A file with a fault in its YAML, such as a tab or a duplicate key; one that is empty, has several documents, or a list at its top',
    cases: ['YAML syntax', 'a tab', 'a duplicate key', 'several documents', 'an empty file', 'a list at the top'],
    answer: 'A problem with file, line and column',
    tags: ['YamlSyntax', 'DuplicateKey', 'SeveralDocuments', 'BadStackFile', 'LayerNotAMap'],
  },
  {
    number: 2,
    what: 'A value of another type: `enabled: "yes"`',
    cases: ['a wrong type'],
    answer: 'What is expected and what was found; nothing is converted',
    tags: ['WrongType'],
  },
  {
    number: 3,
    what: 'A number where text is meant, which YAML readers change in silence: `012345678901`, `1.10`, `0777`',
    cases: ['012345678901', '1.10', '0777', '12345678901234567890'],
    answer: 'Quote it as you wrote it',
    tags: ['UnquotedString', 'AmbiguousScalar'],
  },
  {
    number: 4,
    what: 'A typo in a key',
    cases: ['an unknown key'],
    answer: 'Never ignored; the nearest known one is named',
    tags: ['UnknownKey'],
  },
  {
    number: 5,
    what: 'A YAML tag: `!Ref`, `!!js/function`',
    cases: ['!Ref', '!!js/function', '!!binary'],
    answer: 'A problem; nothing is computed',
    tags: ['UnknownTag'],
  },
  {
    number: 6,
    what: 'A file that is made to be too much: aliases that multiply, 50 MB, ten thousand levels',
    cases: ['aliases that multiply', 'too large', 'depth'],
    answer: 'Limits, and a quick answer',
    tags: ['TooManyAliases', 'TooLarge', 'TooDeep'],
  },
  {
    number: 7,
    what: 'A key that reaches into JavaScript: `__proto__`, `constructor`',
    cases: ['__proto__', 'constructor', 'prototype'],
    answer: 'Refused by its name, before anything is merged',
    tags: ['ForbiddenKey'],
  },
  {
    number: 8,
    what: 'Units that need each other in a circle',
    cases: ['units that need each other'],
    answer: 'The whole circle is shown, and nothing is registered',
    tags: ['Cycle'],
  },
  {
    number: 9,
    what: 'A need for what is not there, or is disabled',
    cases: ['missing', 'the module that is disabled', 'the service that is disabled'],
    answer: 'Both are named, and what there is',
    tags: ['UnknownReference', 'DisabledReference', 'UnknownModule'],
  },
  {
    number: 10,
    what: 'A key, a module or a unit that is there twice, also in another spelling',
    cases: ['one name', 'one module', 'two units'],
    answer: 'Refused, with both places',
    tags: ['DuplicateKey', 'TwoSpellings', 'WrittenTwice', 'DuplicateModule', 'DuplicateUnit', 'DuplicateName'],
  },
  {
    number: 11,
    what: 'A package of a module that is not installed, throws, exports something else, or is of another version',
    cases: ['not installed', 'whose import throws', 'another export', 'another version of the contract'],
    answer: 'Which one, why and how to install it; the run ends before any resource',
    tags: ['PackageNotInstalled', 'BrokenModule', 'NotAModule', 'WrongContract'],
  },
  {
    number: 12,
    what: 'Credentials that are missing, expired, or of another account',
    cases: ['missing', 'expired', 'another account'],
    answer:
      'A warning, or the end of the run with `credentialCheck: require`; where they were looked for is said, their values never. A plan needs none',
    tags: [],
  },
  {
    number: 13,
    what: 'A unit that fails midway',
    cases: ['throwing', 'with a rejected promise', 'inside an apply'],
    answer:
      'The others are built, what needs it is named as skipped, and the run fails; nothing is deleted. In an apply it ends the run as in any Pulumi program',
    tags: [],
  },
  {
    number: 14,
    what: 'A program that ends before it is done: it waits for what never comes, or calls `process.exit(0)`',
    cases: ['never happens', 'process.exit(0)'],
    answer: 'The run fails and says what it waited for; nothing is deleted',
    tags: ['ProgramNeverSettled', 'ProgramExitedEarly'],
  },
  {
    number: 15,
    what: 'A run after one that failed',
    cases: ['failed midway'],
    answer: 'What was missing is made under the same names, and nothing twice',
    tags: [],
  },
  {
    number: 16,
    what: 'No git: a folder that is no repository, a machine without git',
    cases: ['not a git repository', 'without a git binary'],
    answer: 'Its facts are `unknown`, with one warning; the run goes on',
    tags: [],
  },
  {
    number: 17,
    what: 'A repository in an odd state: detached HEAD, no commit, a shallow clone, no remote, a worktree, of another user, changed',
    cases: [
      'detached HEAD',
      'empty repository',
      'shallow clone',
      'without a remote',
      'worktree',
      'worktreeConfig extension',
      'dubious ownership',
      'dirty tree',
    ],
    answer: 'What can be known is known; the run goes on',
    tags: [],
  },
  {
    number: 18,
    what: 'Credentials in the address of a repository',
    cases: ['https://user:s3cr3t@', 's3cr3t@git.acme.example:', '?token='],
    answer: 'Left out before anybody sees them',
    tags: [],
  },
  {
    number: 19,
    what: 'A branch or a message with emoji, slashes, line breaks or 300 characters',
    cases: ['emoji', 'slashes', '300 characters', 'line breaks'],
    answer: 'Changed to what the cloud takes, the same each time, with a short hash that keeps two apart',
    tags: [],
  },
  {
    number: 20,
    what: 'Tags that a cloud does not take: too many, too long, reserved, alike but for their case',
    cases: ['too many', 'long values', 'reserved', 'other case'],
    answer: 'Changed to what it takes, and every change is listed; the user’s own win, but for what a project protects',
    tags: [],
  },
  {
    number: 21,
    what: 'Labels and annotations that Kubernetes does not take',
    cases: ['63 characters', 'the key of a label', 'the annotations of an object', 'in configuration'],
    answer: 'The whole value goes into an annotation; what configuration itself says wrongly is a problem',
    tags: ['BadName', 'AnnotationsTooLarge'],
  },
  {
    number: 22,
    what: 'A secret in a wrong place',
    cases: ['no problem', 'no warning', 'the log', 'the plan', 'the state', 'among tags', 'printed'],
    answer: 'Shown nowhere; messages name its path',
    tags: ['PlainSecret', 'SecretInPlainSetting', 'NotASecretText'],
  },
  {
    number: 23,
    what: 'A value that is known only later',
    cases: ['an Output where text is needed'],
    answer: 'A compile error where that is possible, else the unit fails and says which field',
    tags: [],
  },
  {
    number: 24,
    what: 'A signal in the middle of a run',
    cases: ['begins no further unit', 'the second', 'after a while'],
    answer: 'No further unit is begun, the run fails and says what to do; the second one ends it at once',
    tags: [],
  },
  {
    number: 25,
    what: 'A file that is not UTF-8, comes from Windows, or cannot be written; a clock that is wrong; thousands of units',
    cases: [
      'a byte order mark',
      'Windows line ends',
      'not UTF-8',
      'thousands of units',
      'cannot be written',
      'the clock is wrong',
    ],
    answer: 'What can be read is read; for the rest a message says so. Files are written whole or not at all',
    tags: ['FileNotReadable', 'CannotWrite'],
  },
  {
    number: 26,
    what: 'A secure default that is opened',
    cases: ['a problem where compliance is enforcing'],
    answer: 'Refused until somebody says why; what it gives up is not said to be supported',
    tags: ['NotAcknowledged'],
  },
]
