import { refusedOverrides, type Fault } from '@konductor/core/config'

/** An entry, as far as it says what its overrides replace. */
export interface Overridden {
  readonly override?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Of what makes pods. */
  readonly containers?: unknown
  /** Of an application. */
  readonly image?: unknown
}

/** Where an object is, and what it is called: without them it would become another one, in another namespace. */
const metadata = {
  metadata: 'use labels and annotations of the entry; what it is called and where it is have settings',
}

/** What the overrides of an object would take from it, since each replaces a whole argument. */
export const overrideFaults = ({ override = {}, containers, image }: Overridden): readonly Fault[] => [
  ...Object.keys(override).flatMap((role) =>
    refusedOverrides(override, role, metadata, 'would be replaced as a whole: its name, namespace and labels with it'),
  ),
  ...(containers === undefined ? [] : lostPods(override, 'main')),
  ...(image === undefined ? [] : lostPods(override, 'workload')),
]

const lostPods = (override: NonNullable<Overridden['override']>, role: string): readonly Fault[] => {
  const spec = override[role]?.['spec']
  if (typeof spec !== 'object' || spec === null || 'template' in spec || 'jobTemplate' in spec) return []
  return [
    {
      _tag: 'RefusedOverride',
      because: 'spec is replaced as a whole, and this one says nothing of the pods',
      fix: 'use the setting of the entry, or write the whole spec',
      below: ['override', role, 'spec'],
    },
  ]
}
