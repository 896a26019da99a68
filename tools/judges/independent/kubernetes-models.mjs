// The published schema of every kind, as kubernetes-models holds it, over manifests.

const judge = 'kubernetes-models'

/** Where the kinds of others are. */
const packages = {
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api',
  'cert-manager.io': '@kubernetes-models/cert-manager',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
}

const classOf = async ({ apiVersion, kind }) => {
  const home = packages[apiVersion.split('/')[0]] ?? 'kubernetes-models'
  try {
    return (await import(`${home}/${apiVersion}/${kind}`))[kind]
  } catch (error) {
    throw new Error(`${home} does not know the kind ${kind} of ${apiVersion}`, { cause: error })
  }
}

/** What the schema of each object's kind says of it. */
export const kubernetesModels = async (manifests) => {
  const findings = []
  for (const [index, manifest] of manifests.entries()) {
    const Kind = await classOf(manifest)
    try {
      new Kind(manifest).validate()
    } catch (error) {
      findings.push({ rule: 'schema', resource: String(index), because: error.message })
    }
  }
  return { judge, rules: ['schema'], applied: ['schema'], findings }
}
