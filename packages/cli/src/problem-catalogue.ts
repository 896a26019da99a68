import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with a command. */
export const problemCatalogue: ProblemCatalogue = {
  'The project and its stack': {
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
  'This machine and its packages': {
    BrokenProbe: {
      severity: 'warning',
      means:
        'The probe of a module, by which `konductor doctor` tests credentials, cannot be loaded, fails or does not end',
      fix: 'Update or repair the package',
    },
    CredentialsInRemote: {
      severity: 'warning',
      means: 'The address of a git remote holds a user name, token or password',
      fix: '`git remote set-url`, and a credential helper',
    },
    EngineIncomplete: {
      severity: 'problem',
      means: '`pulumi-language-nodejs`, by which Pulumi starts programs in Node, is not on PATH',
      fix: 'Install Pulumi anew and whole',
    },
    EngineMissing: {
      severity: 'warning',
      means: 'There is no `pulumi` on PATH: `validate` and `plan` work without, `preview` and `up` do not',
      fix: 'Install Pulumi',
    },
    EngineOlder: {
      severity: 'either',
      means: "Pulumi's engine is older than the SDK of the project; a problem where it is of another major version",
      fix: 'Install a newer one',
    },
    GitMissing: {
      severity: 'warning',
      means: 'There is no git on PATH: what a run says of commit and branch is "unknown"',
      fix: 'Install git where Pulumi runs',
    },
    NoNodeOnPath: {
      severity: 'warning',
      means: 'There is no `node` on PATH, by which Pulumi starts programs',
      fix: 'Put the folder of node on PATH',
    },
    NoRepository: {
      severity: 'warning',
      means: 'The folder is in no git repository',
      fix: '`git init`, or run it in a clone',
    },
    NodeTooOld: {
      severity: 'problem',
      means: 'The `node` of PATH, on which programs run, is older than Konductor needs',
      fix: 'Install a newer Node',
    },
    NotAllWell: {
      severity: 'either',
      means: 'A check of the configuration finds problems, or only warnings',
      fix: '`konductor validate` shows them',
    },
    OddVariable: {
      severity: 'warning',
      means: 'An environment variable does what nobody expects of it, or names what is not there',
      fix: 'As the fix says: mostly, unset it',
    },
    PeerMissing: {
      severity: 'problem',
      means: 'A package of Konductor needs another beside it, which is not installed',
      fix: 'The line that the fix gives: `npm install …`',
    },
    PeerNotSatisfied: {
      severity: 'warning',
      means: 'A package of Konductor finds another version of a package than it needs',
      fix: 'The line that the fix gives, or a version that goes with it',
    },
    RepositoryOfAnother: {
      severity: 'warning',
      means: 'The git repository belongs to another user, so git says nothing of it',
      fix: '`git config --global --add safe.directory`, if you trust it',
    },
    SeveralCopies: {
      severity: 'warning',
      means:
        'A package of which there should be one copy is installed several times: `@pulumi/pulumi`, `io-ts` and others',
      fix: '`npm dedupe`; `npm ls <package>` shows who asks for which version',
    },
    TypeOfConfigSet: {
      severity: 'warning',
      means: 'A value has another type than its setting, and `pulumi config set` makes such mistakes',
      fix: '`pulumi config set --path --type string`',
    },
  },
  Commands: {
    BadTargetLayer: {
      severity: 'problem',
      means:
        "`--to` of `konductor config migrate` names no layer, one that would bring in more than this stack's settings, or one that others override",
      fix: 'Name a file that is not there yet, or the last of the layers',
    },
    BrokenFetcher: {
      severity: 'problem',
      means: 'In `konductor versions fetch`: what a module brings to fetch for its units fails, or is none',
      fix: 'Update or repair the package',
    },
    CannotWrite: {
      severity: 'problem',
      means: 'The file that `--out` names, or one that `konductor schema --write` makes or changes, cannot be written',
      fix: 'Make it a file that you may write to, in a folder that exists',
    },
    EnabledAdded: {
      severity: 'warning',
      means:
        'A section `kubernetes` of the first stacks, which had no `enabled`, got one from `konductor config migrate`',
      fix: 'Nothing, if the cluster is to be used',
    },
    LooksRenamed: {
      severity: 'warning',
      means:
        'In `konductor plan --against`: something would be deleted, and the same made under another name; nobody said that it had the other one',
      fix: '`formerly: <the key before>` beside it, if it is the same; of an object of Kubernetes its former `name`, too',
    },
    NotTheSame: {
      severity: 'problem',
      means:
        'After a migration this setting or unit would mean something else, so nothing was written: a default of Pulumi.yaml may come to light, for one',
      fix: 'Move the setting by hand',
    },
    NotYetDeleted: {
      severity: 'warning',
      means:
        'In `konductor plan --against`: an object of Kubernetes would be made while it is still there, as another resource, in another version of its API for one',
      fix: 'Add the alias that the fix gives',
    },
    NothingToFetch: {
      severity: 'problem',
      means: '`konductor versions fetch` in a stack that names nothing elsewhere',
      fix: 'Add `versions.source`, or a commit to a `versionControl`; or leave the command out',
    },
    OtherSchema: {
      severity: 'warning',
      means: 'The comment at the top of a file names a schema for editors that `konductor schema --write` did not make',
      fix: 'Take it out and run the command again, or leave it',
    },
  },
}
