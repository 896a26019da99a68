export type { RandomId, RandomPassword, RandomPet, RandomProvider } from './capabilities.ts'
export type { RandomCatalogue } from './catalogue.ts'
export { random } from './descriptor.ts'
export type { RandomSection } from './section.ts'
