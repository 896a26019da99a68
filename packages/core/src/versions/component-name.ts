const aliases: Readonly<Record<string, string>> = {
  'argo-cd': 'argocd',
  cdi: 'containerized-data-importer',
  'kube-prometheus-stack': 'prometheus',
  'pulumi-kubernetes-operator': 'pulumi-operator',
}

/**
 * The one name of a component, of any of its spellings.
 *
 * @example componentName('cert_manager') // cert-manager
 * @example componentName('certManager') // cert-manager
 */
export const componentName = (written: string): string => {
  const name = written
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[_\s-]+/g, '-')
    .toLowerCase()
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name
}
