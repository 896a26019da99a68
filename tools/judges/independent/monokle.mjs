// Rules of Monokle that need no network, over manifests: Pod Security Standards at their strictest, practices (with what
// the NSA's guide on hardening asks for), and links from one object to another.
import { DefaultPluginLoader, DisabledFixer, MonokleValidator, processRefs, ResourceParser } from '@monokle/validation'

const plugins = ['pod-security-standards', 'practices', 'resource-links']

let runs = 0

/** What Monokle works on: an object, and its text. It keeps what it has read by id, whatever it is asked next. */
const resourceOf = (manifest, index) => ({
  id: `${runs}-${index}`,
  fileId: `${runs}-${index}`,
  filePath: `${index}.yaml`,
  fileOffset: 0,
  name: manifest.metadata.name,
  apiVersion: manifest.apiVersion,
  kind: manifest.kind,
  ...(manifest.metadata.namespace === undefined ? {} : { namespace: manifest.metadata.namespace }),
  content: manifest,
  text: JSON.stringify(manifest, undefined, 2),
})

const context = () => ({ parser: new ResourceParser(), fixer: new DisabledFixer() })

/** The rules of each plugin. */
const rulesOf = async (names) => {
  const validator = new MonokleValidator({ loader: new DefaultPluginLoader(), ...context() })
  await validator.preload({ plugins: Object.fromEntries(names.map((name) => [name, true])) })
  return new Map(Object.entries(validator.rules))
}
const all = await rulesOf(plugins)

/** Many rules are off by default; here all are on. One that itself fails says so only where it is debugged. */
const configuration = {
  plugins: Object.fromEntries(plugins.map((name) => [name, true])),
  rules: Object.fromEntries(
    [...all].flatMap(([plugin, rules]) => rules.map(({ name }) => [`${plugin}/${name}`, 'err'])),
  ),
  settings: { debug: true, ...Object.fromEntries(plugins.map((name) => [name, { debug: true }])) },
}

const validated = async (resources) => {
  const validator = new MonokleValidator({ loader: new DefaultPluginLoader(), ...context(), suppressors: [] })
  const failures = []
  const { error } = console
  console.error = (...said) => failures.push(said)
  try {
    await validator.preload(configuration)
    processRefs(resources, new ResourceParser())
    const response = await validator.validate({ resources })
    if (validator.getPlugins().length !== plugins.length) throw new Error('Monokle has not loaded all of its plugins')
    if (failures.length > 0) throw new Error(`rules of Monokle failed: ${failures.flat().map(describe).join(' ')}`)
    return response.runs[0].results
  } finally {
    console.error = error
  }
}

const describe = (said) =>
  said instanceof Error ? said.stack : typeof said === 'object' ? Object.values(said).map(describe).join(' ') : said

/** What each rule says of each object. */
export const monokle = async (manifests) => {
  runs += 1
  const resources = manifests.map(resourceOf)
  const results = resources.length === 0 ? [] : await validated(resources)
  return [...all].map(([plugin, rules]) => {
    const ids = rules.map(({ id }) => id).sort()
    const findings = results
      .filter(({ ruleId }) => ids.includes(ruleId))
      .map(({ ruleId, message, locations }) => {
        const [{ physicalLocation }] = locations
        const [, resource] = /(\d+)\.yaml/.exec(physicalLocation.artifactLocation.uri) ?? []
        return { rule: ruleId, resource, because: message.text }
      })
    return { judge: `Monokle ${plugin}`, rules: ids, applied: ids, findings }
  })
}
