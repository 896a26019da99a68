// Prints README.md with its examples, which are files that tests run. With --write it writes the file.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const file = fileURLToPath(new URL('../README.md', import.meta.url))
const example = (name) => readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8')
const filled = readFileSync(file, 'utf8').replaceAll(
  /(<!-- code: ([\w.]+) -->\n)[^]*?(<!-- end -->)/g,
  (_, start, name, end) => `${start}\n\`\`\`ts\n${example(name)}\`\`\`\n\n${end}`,
)
const text = await format(filled, { ...(await resolveConfig(file)), parser: 'markdown' })
if (process.argv.includes('--write')) writeFileSync(file, text)
else process.stdout.write(text)
