import type { ProblemEntry } from '@konductor/interfaces'

export const originProblems: Readonly<Record<string, ProblemEntry>> = {
  FromPulumiNamespace: {
    severity: 'warning',
    means: "A key of Pulumi's own provider, such as `aws:region`, is used for a setting that nobody wrote",
    fix: 'Write it in the section',
  },
  LayerNotAMap: {
    severity: 'problem',
    means: 'A layer is no map',
    fix: 'Write keys such as `project:` and `aws:` at its top',
  },
  LayerNotFound: {
    severity: 'problem',
    means: 'A layer that the stack names is not there, or cannot be read',
    fix: 'Write its path from the folder of Pulumi.yaml',
  },
  OlderLogLevel: {
    severity: 'warning',
    means: '`PULUMI_LOG_LEVEL` is set in the environment, as older stacks had it; nothing reads it',
    fix: 'Say it in configuration, as the fix says: `logging.level`',
  },
  PassedOver: {
    severity: 'warning',
    means: "A key of Pulumi's own provider, such as `aws:assumeRole`, stands in configuration, and no section reads it",
    fix: 'Write what it says in the section, and take it out',
  },
  PlainSecret: {
    severity: 'either',
    means: 'A secret stands in plain text; a problem for the keys of a cloud, else a warning',
    fix: 'Run the `pulumi config set --secret` command it prints',
  },
  SecretInPlainSetting: {
    severity: 'problem',
    means: 'An encrypted value stands in a setting that is not secret: it would be shown in plain text from there on',
    fix: 'Write it in plain text, or use a setting that is secret',
  },
  TwoSources: {
    severity: 'problem',
    means: "A setting of a section and Pulumi's own key for it, such as `aws:region`, say different things",
    fix: 'Keep one of them',
  },
  WrittenTwice: {
    severity: 'problem',
    means:
      'One setting stands in two places of one source: under its own key, under `core:`, under `konductor:`, as `instances` and `providers`',
    fix: 'Keep one, under the plain key',
  },
  WrongNamespace: {
    severity: 'problem',
    means: "`pulumi config set aws:enabled true` set a key of Pulumi's own provider; a path was meant",
    fix: 'Run the two commands it prints',
  },
}
