import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with the manifests of a repository. */
export const manifestProblems: ProblemCatalogue = {
  'Manifests of a repository': {
    BadManifest: {
      severity: 'problem',
      means: 'A file is not YAML or JSON, holds a key twice, or is larger than 10 MiB',
      fix: 'Correct it at the line that is said',
    },
    CommitNotFound: {
      severity: 'problem',
      means: 'The repository has no commit of that id',
      fix: 'Push it, or name another in full',
    },
    EncryptedManifest: {
      severity: 'problem',
      means: 'A manifest is encrypted with sops, which nothing here opens',
      fix: 'Leave it out of the folder; give the secret through the configuration of the stack',
    },
    FileNotRead: {
      severity: 'warning',
      means: 'A file looks as if another tool made manifests of it, and is left out',
      fix: 'Keep what is made of it in the repository',
    },
    IncompleteVersionControl: {
      severity: 'problem',
      means: 'A `versionControl` names a commit, and no repository that it is of',
      fix: 'Add `repo`',
    },
    KustomizeFailed: {
      severity: 'problem',
      means: 'A kustomization cannot be made into its objects',
      fix: 'Run kustomize there by hand, and correct it',
    },
    LinkInManifests: {
      severity: 'problem',
      means: 'A manifest is a symbolic link, which is not followed',
      fix: 'Put a file in its place',
    },
    ManifestsNotFetched: {
      severity: 'problem',
      means: 'The manifests of a `versionControl` with a commit are not in the cache, or were changed there',
      fix: '`konductor versions fetch <project>`',
    },
    ManifestsUnreachable: {
      severity: 'problem',
      means: 'The repository cannot be fetched: its address, the network, or credentials',
      fix: 'See that `git ls-remote <repo>` works without questions',
    },
    ManifestUnnamed: {
      severity: 'problem',
      means: 'A manifest has no `metadata.name`, or a `generateName`, which would make another object each time',
      fix: 'Give it a name',
    },
    NestedKustomization: {
      severity: 'problem',
      means: 'A kustomization stands below the folder, and not in it',
      fix: 'Let `versionControl.path` name its folder',
    },
    NoManifests: {
      severity: 'problem',
      means: 'The folder holds no manifest: everything that came from it would be deleted',
      fix: 'Correct path or commit; to have nothing of it, take `commit` out',
    },
    NotAManifest: {
      severity: 'problem',
      means: 'A YAML or JSON file of the folder is no object of Kubernetes',
      fix: 'Move it out of the folder',
    },
    OtherManifests: {
      severity: 'warning',
      means: 'A kustomization makes other objects of the same commit than when it was fetched before',
      fix: 'Pin the bases that it names elsewhere',
    },
    PathNotInCommit: {
      severity: 'problem',
      means: 'The repository has no such folder at that commit',
      fix: 'Correct path or commit; to have nothing of it, take `commit` out',
    },
    ProgramMissing: {
      severity: 'problem',
      means: 'Where manifests are fetched, git is not installed, or for a kustomization neither kustomize nor kubectl',
      fix: 'Install it',
    },
    SameManifest: {
      severity: 'problem',
      means: 'One object stands twice among the manifests of a folder',
      fix: 'Keep one',
    },
    SecretInRepository: {
      severity: 'warning',
      means: 'A Secret stands among the manifests, so that whoever reads the repository reads its values',
      fix: 'Move it to the configuration of the stack, and change it',
    },
    TemplateNotManifest: {
      severity: 'problem',
      means: 'A file is a template of Helm or another tool, or part of a chart',
      fix: 'Keep what the tool makes of it in the repository',
    },
  },
}
