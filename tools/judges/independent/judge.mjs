// Reads `{ name: template }` and writes `{ name: what each judge says }`, both as JSON.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { cdkNag } from './cdk-nag.mjs'
import { controlTower } from './control-tower.mjs'

const templates = JSON.parse(await text(process.stdin))
const folder = mkdtempSync(join(tmpdir(), 'konductor-judges-'))
try {
  const files = new Map(
    Object.entries(templates).map(([name, template], index) => {
      const file = join(folder, `${index}.json`)
      writeFileSync(file, JSON.stringify(template))
      return [name, file]
    }),
  )
  const controls = controlTower([...files.values()])
  const verdicts = [...files].map(([name, file]) => [name, [...cdkNag(file, templates[name]), controls.get(file)]])
  process.stdout.write(JSON.stringify(Object.fromEntries(verdicts)))
} finally {
  rmSync(folder, { recursive: true })
}
