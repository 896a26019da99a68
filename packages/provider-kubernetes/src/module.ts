export { kubernetes as module } from './descriptor.ts'
