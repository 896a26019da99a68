import { expect, test } from 'vitest'
import { measurePhases, steps } from './measure-phases.ts'
import { settingsProject } from './settings-project.ts'

test('what is measured is a configuration without problems, however many layers it has', async () => {
  for (const layers of [1, 3]) {
    const phases = await measurePhases(settingsProject(300, layers))
    expect(steps.filter((step) => !(phases[step] >= 0))).toEqual([])
  }
})
