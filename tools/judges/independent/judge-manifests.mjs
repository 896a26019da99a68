// Reads `{ name: manifests }` and writes `{ name: what each judge says }`, both as JSON; an object goes by its index.
import { text } from 'node:stream/consumers'
import { kubernetesModels } from './kubernetes-models.mjs'
import { monokle } from './monokle.mjs'

const verdicts = {}
for (const [name, manifests] of Object.entries(JSON.parse(await text(process.stdin))))
  verdicts[name] = [await kubernetesModels(manifests), ...(await monokle(manifests))]
process.stdout.write(JSON.stringify(verdicts))
