export { printable, printableLine } from '@konductor/planner/text'
