import { closed, enabledSwitch, group, named, sectionOf, type Fault, type TypeOf } from '@konductor/core/config'
import { ClusterConfig, ClusterDefaults } from './cluster/cluster.config.ts'
import { NamespaceConfig } from './core/namespace.config.ts'
import { namespaceKey } from './core/namespace-name.ts'

/** The `kubernetes` section. */
export const KubernetesSection = closed(
  {
    enabled: enabledSwitch(),
    default: group(ClusterDefaults, 'Settings for all clusters. It is not a cluster.'),
    providers: group(named(ClusterConfig), 'Clusters by name.', { aliases: ['instances'] }),
    resources: group(
      closed({
        namespaces: group(
          named(NamespaceConfig, namespaceKey),
          'Namespaces by key, which is their name in the cluster.',
        ),
      }),
      'What is put on the clusters, by the kinds of Kubernetes.',
    ),
  },
  (config) =>
    Object.entries(config.resources.namespaces).flatMap(([key, { clusters }]) =>
      onDisabled(clusters, config.providers, ['resources', 'namespaces', key, 'clusters']),
    ),
)
export type KubernetesSection = TypeOf<typeof KubernetesSection>

/** How core reads the section. */
export const kubernetesConfig = sectionOf(KubernetesSection)

/** Clusters that are named although they are switched off: left out in silence, everything on them would be deleted. */
const onDisabled = (
  selection: NamespaceConfig['clusters'],
  providers: Readonly<Record<string, ClusterConfig>>,
  below: readonly string[],
): readonly Fault[] =>
  Array.isArray(selection)
    ? selection.flatMap((name: string, index: number) =>
        Object.hasOwn(providers, name) && providers[name]?.enabled === false
          ? [
              {
                _tag: 'ClusterDisabled',
                because: `the cluster ${name} is disabled`,
                fix: `take it out here, or enable it: kubernetes.providers.${name}.enabled: true`,
                below: [...below, index],
              },
            ]
          : [],
      )
    : []
