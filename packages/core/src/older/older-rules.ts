import { isMap } from '../config/codec/collections.ts'

/** What becomes of a setting that older stacks have. */
export type OlderRule =
  /** It stands elsewhere now, under the same section, perhaps in another form. */
  | { readonly at: readonly string[]; readonly to: readonly string[]; as?(value: unknown): unknown }
  /** Its value is another word now; `undefined` for a value that is not meant. */
  | { readonly at: readonly string[]; word(value: unknown): string | undefined }
  /** It says nothing any more. `when` narrows it to some values. */
  | { readonly at: readonly string[]; readonly says: string; when?(value: unknown): boolean }
  /** Konductor has nothing that does the same. */
  | { readonly at: readonly string[]; readonly instead: string }

const inProgram = (what: string): string =>
  `Konductor makes no ${what} yet: make them in the program, deploy({ extend }), and take this out`

const refused = (instead: string, ...names: readonly string[]): readonly OlderRule[] =>
  names.map((name) => ({ at: [name], instead }))

const aws: readonly OlderRule[] = [
  ...['accessKeyId', 'secretAccessKey', 'sessionToken'].map((name): OlderRule => ({
    at: [name],
    to: ['credentials', name],
  })),
  { at: ['accountId'], to: ['allowedAccountIds'], as: (value) => (Array.isArray(value) ? value : [value]) },
  ...refused('write it under services.s3.buckets, by a name of your own', 'bucket'),
  ...refused(
    'write it under components.secureVpc, by a name of your own, with cidr, zones, nat and flowLogs; a network whose subnets must stay where they are, under services.vpc.vpcs',
    'network',
  ),
  ...refused(inProgram('EKS clusters'), 'eks'),
  ...refused(
    'write analyzers of access under services.iam.accessAnalyzers; what else it asks for, make in the program, deploy({ extend }), and take this out',
    'security',
  ),
  ...refused(
    'accounts are for AWS Control Tower itself, or a program of its own, to make; name the account to work in under providers',
    'controlTower',
    'landingZones',
    'landingzones',
  ),
  ...refused(
    'people sign in through IAM Identity Center, and machines by a role under services.iam.roles, not as users with keys; make what must be in deploy({ extend })',
    'iamUsers',
  ),
]

/** A text that names a file, where the content of a kubeconfig may stand too. */
const isPath = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:[~./]|[\w-]+\/)[^\n{:]*$|^[\w./-]+\.(?:ya?ml|conf|config|json)$/.test(value)

/** The older name of an add-on → what its section is called. */
const addOns: Readonly<Record<string, string>> = {
  argocd: 'Argo CD',
  cdi: 'the containerized data importer',
  certManager: 'cert-manager',
  cilium: 'Cilium',
  containerizedDataImporter: 'the containerized data importer',
  crossplane: 'Crossplane',
  fluentbit: 'Fluent Bit',
  flux: 'Flux',
  hostpathProvisioner: 'the hostpath provisioner',
  kubevirt: 'KubeVirt',
  multus: 'Multus',
  prometheus: 'Prometheus',
  pulumiOperator: 'the Pulumi operator',
  talos: 'Talos',
  vm: 'virtual machines',
}

const noAddOn = (name: string): string =>
  `Konductor has no add-on for ${name} yet: install it in the program, deploy({ extend }), and take this out`

const addOnRules: readonly OlderRule[] = Object.entries(addOns).map(([at, name]) => ({
  at: [at],
  instead: noAddOn(name),
}))

const kubernetes: readonly OlderRule[] = [
  { at: ['context'], to: ['providers', 'default', 'context'] },
  { at: ['kubeconfigPath'], to: ['providers', 'default', 'kubeconfigFile'] },
  { at: ['distribution'], to: ['providers', 'default', 'labels', 'distribution'] },
  ...refused('give each unit its own options.customTimeouts', 'deploymentTimeout'),
  ...refused('Pulumi tries again by itself; take it out', 'retryAttempts'),
  ...refused('say `pulumi up --parallel <number>` in its place', 'clusterConcurrency'),
  ...addOnRules,
]

const levels: Readonly<Record<string, string>> = {
  info: 'standard',
  warning: 'standard',
  error: 'standard',
  critical: 'standard',
}

const logging: readonly OlderRule[] = [
  { at: ['level'], word: (value) => (typeof value === 'string' ? levels[value.toLowerCase()] : undefined) },
  { at: ['console'], says: "lines always go to Pulumi's log", when: (value) => value === true },
  { at: ['console'], instead: "lines always go to Pulumi's log: send its output elsewhere, and take this out" },
]

const versions: readonly OlderRule[] = [
  {
    at: ['stackName'],
    says: 'versions/<stack>.json is read wherever it is there',
    when: (value) => typeof value === 'boolean',
  },
]

/** Settings of older stacks, by section. Names are in canonical spelling; the first rule that fits a value counts. */
export const olderRules: Readonly<Record<string, readonly OlderRule[]>> = { aws, kubernetes, logging, versions }

/** Where the one setting `kubernetes.kubeconfig` goes: it held a path, or a kubeconfig itself. */
export const kubeconfigTo = (value: unknown): readonly string[] => [
  'providers',
  'default',
  isPath(value) ? 'kubeconfigFile' : 'kubeconfig',
]

/** The oldest stacks have add-ons at the top, beside keys of the program: the `enabled` tells them apart. */
export const topAddOn = (key: string, value: unknown): string | undefined =>
  Object.hasOwn(addOns, key) && isMap(value) && value['enabled'] !== undefined ? noAddOn(addOns[key] ?? key) : undefined

/** Whether a section of something that there is no more asks for nothing. */
export const asksForNothing = (value: unknown): boolean =>
  isMap(value) && (value['enabled'] === false || /^false$/i.test(String(value['enabled'])))
